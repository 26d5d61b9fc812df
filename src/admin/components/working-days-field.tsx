import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import { useText } from "../hooks/use-text"
import { weekdayName, weekdays } from "../lib/weekdays"

interface WorkingDaysFieldProps {
  value: readonly number[]
  onChange: (days: number[]) => void
  error?: string
}

export function WorkingDaysField({ value, onChange, error }: WorkingDaysFieldProps) {
  const { t, locale } = useText()
  const id = useId()
  const toggle = (day: number, works: boolean): void =>
    onChange(weekdays.filter((other) => (other === day ? works : value.includes(other))))
  return (
    <fieldset className="flex flex-col gap-y-2" aria-describedby={error ? `${id}-note` : undefined}>
      <legend className="txt-compact-small-plus mb-1">{t("supplier.fields.workingDays")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {weekdays.map((day) => (
          <div key={day} className="flex items-center gap-x-2">
            <Checkbox
              id={`${id}-${day}`}
              checked={value.includes(day)}
              onCheckedChange={(checked) => toggle(day, checked === true)}
            />
            <Label htmlFor={`${id}-${day}`} size="small">
              {weekdayName(day, locale, "long")}
            </Label>
          </div>
        ))}
      </div>
      {error && (
        <Text id={`${id}-note`} size="xsmall" role="alert" className="text-ui-fg-error">
          {error}
        </Text>
      )}
    </fieldset>
  )
}
