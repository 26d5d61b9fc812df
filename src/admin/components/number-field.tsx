import { Input } from "@medusajs/ui"
import { Field } from "./field"

interface NumberFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  placeholder?: string
  /** The smallest number; `null` for any. */
  min?: number | null
  autoFocus?: boolean
}

/** Decimal quantities and amounts. The browser reads the separator of the reader's own keyboard. */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, value, onChange, placeholder, min = 0, autoFocus } = props
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="decimal"
          min={min ?? undefined}
          step="any"
          value={value}
          placeholder={placeholder}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.value)}
          onFocus={(event) => event.target.select()}
          // Scrolling the page over a focused number field would change the number.
          onWheel={(event) => event.currentTarget.blur()}
        />
      )}
    </Field>
  )
}
