import { DatePicker } from "@medusajs/ui"
import { dayFromLocalDate, localDateFromDay, type Day } from "../lib/days"
import { Field } from "./field"

interface DateFieldProps {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
  earliest?: Day
  hint?: string
  error?: string
}

export function DateField({ label, value, onChange, earliest, hint, error }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id: _id, ...control }) => (
        <DatePicker
          {...control}
          aria-label={label}
          // Its calendar opens above drawers and dialogs only as a modal popover.
          modal
          value={value ? localDateFromDay(value) : null}
          minValue={earliest ? localDateFromDay(earliest) : undefined}
          onChange={(date) => onChange(date ? dayFromLocalDate(date) : null)}
        />
      )}
    </Field>
  )
}
