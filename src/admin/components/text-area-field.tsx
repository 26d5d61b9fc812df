import { Textarea } from "@medusajs/ui"
import { Field } from "./field"

interface TextAreaFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
}

export function TextAreaField({ label, hint, error, value, onChange }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Textarea
          {...control}
          rows={3}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
