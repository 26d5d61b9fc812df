import { Input } from "@medusajs/ui"
import { Field } from "./field"

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  type?: "text" | "email"
  autoFocus?: boolean
}

export function TextField({ label, hint, error, value, onChange, type = "text", autoFocus }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type={type}
          value={value}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
