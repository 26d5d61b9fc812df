import { Trash } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FormRowProps {
  legend: string
  removeLabel: string
  /** Without it the row stays. */
  onRemove?: () => void
  children: ReactNode
}

/** One of several alike parts of a form. */
export function FormRow({ legend, removeLabel, onRemove, children }: FormRowProps) {
  return (
    <fieldset className="bg-ui-bg-subtle shadow-elevation-card-rest rounded-lg p-3">
      <legend className="sr-only">{legend}</legend>
      <div className="mb-2 flex min-h-7 items-center justify-between">
        <Text size="small" weight="plus" aria-hidden>
          {legend}
        </Text>
        {onRemove && (
          <IconButton type="button" size="small" variant="transparent" aria-label={removeLabel} onClick={onRemove}>
            <Trash />
          </IconButton>
        )}
      </div>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">{children}</div>
    </fieldset>
  )
}
