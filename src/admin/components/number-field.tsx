import { Input } from "@medusajs/ui"
import { Field } from "./field"

interface NumberFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string
  autoFocus?: boolean
}

/** Decimal quantities and amounts. The browser reads the separator of the reader's own keyboard. */
export function NumberField({ label, hint, error, value, onChange, autoFocus }: NumberFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          value={value}
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
