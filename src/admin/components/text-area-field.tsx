import { Textarea } from "@medusajs/ui"
import { Field } from "./field"

interface TextAreaFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

export function TextAreaField({ label, value, onChange }: TextAreaFieldProps) {
  return (
    <Field label={label}>
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
