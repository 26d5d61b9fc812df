import { useText } from "../hooks/use-text"
import type { SupplierFieldsProps } from "../lib/supplier-form"
import { NumberField } from "./number-field"
import { TextAreaField } from "./text-area-field"
import { TextField } from "./text-field"
import { TimeZonePicker } from "./time-zone-picker"
import { WorkingDaysField } from "./working-days-field"

export function SupplierDeliveryFields({ form, errors, onChange }: SupplierFieldsProps) {
  const { t } = useText()
  return (
    <>
      <TimeZonePicker value={form.time_zone} onChange={(time_zone) => onChange({ time_zone })} />
      <WorkingDaysField
        value={form.working_days}
        onChange={(working_days) => onChange({ working_days })}
        error={errors.working_days && t(errors.working_days)}
      />
      <TextAreaField
        label={t("supplier.fields.holidays")}
        hint={t("supplier.fields.holidaysHint")}
        value={form.holidays}
        onChange={(holidays) => onChange({ holidays })}
        error={errors.holidays && t(errors.holidays)}
      />
      <TextField
        label={t("supplier.fields.carrier")}
        value={form.carrier}
        onChange={(carrier) => onChange({ carrier })}
      />
      <NumberField
        label={t("supplier.fields.transit")}
        hint={t("supplier.fields.transitHint")}
        value={form.transit_days}
        onChange={(transit_days) => onChange({ transit_days })}
        error={errors.transit_days && t(errors.transit_days)}
      />
    </>
  )
}
