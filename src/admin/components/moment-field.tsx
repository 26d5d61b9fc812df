import { DatePicker } from "@medusajs/ui"
import { Field } from "./field"

interface MomentFieldProps {
  label: string
  /** ISO 8601, or empty. */
  value: string
  onChange: (iso: string) => void
  hint?: string
  error?: string
}

/** A day and a time, in the reader's own time zone. */
export function MomentField({ label, hint, error, value, onChange }: MomentFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id: _id, ...control }) => (
        <DatePicker
          {...control}
          aria-label={label}
          // Its calendar opens above drawers and dialogs only as a modal popover.
          modal
          granularity="minute"
          value={value ? new Date(value) : null}
          onChange={(date) => onChange(date ? date.toISOString() : "")}
        />
      )}
    </Field>
  )
}
