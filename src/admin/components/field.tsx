import { Label, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface Control {
  id: string
  "aria-labelledby": string
  "aria-describedby": string | undefined
  "aria-invalid": boolean
}

interface FieldProps {
  label: string
  hint?: string
  error?: string
  children: (control: Control) => ReactNode
}

/** A labelled control with its hint and, once it is wrong, what to do about it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children({
        id,
        "aria-labelledby": `${id}-label`,
        "aria-describedby": note ? `${id}-note` : undefined,
        "aria-invalid": error !== undefined,
      })}
      {note && (
        <Text
          id={`${id}-note`}
          size="xsmall"
          role={error ? "alert" : undefined}
          className={error ? "text-ui-fg-error" : "text-ui-fg-subtle"}
        >
          {note}
        </Text>
      )}
    </div>
  )
}
