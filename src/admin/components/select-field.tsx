import { Select } from "@medusajs/ui"
import { Field } from "./field"

interface SelectFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
  placeholder?: string
  hint?: string
  error?: string
}

/**
 * Where the value is set before its option has loaded, the select beneath reports that nothing is chosen. Nobody can
 * choose nothing here, so that is not passed on.
 */
export function SelectField({ label, hint, error, value, onChange, options, placeholder }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Select value={value} onValueChange={(chosen) => chosen !== "" && onChange(chosen)}>
          <Select.Trigger {...control}>
            <Select.Value placeholder={placeholder} />
          </Select.Trigger>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </Field>
  )
}
