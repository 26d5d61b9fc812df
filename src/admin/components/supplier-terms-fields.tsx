import type { SupplierChannel } from "../../types"
import { useStockLocations } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import type { SupplierFieldsProps } from "../lib/supplier-form"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"

const channels: readonly SupplierChannel[] = ["mail", "csv", "api", "erp"]

/** Not the id of a location: Radix takes no empty value. */
const NONE = "none"

export function SupplierTermsFields({ form, errors, onChange }: SupplierFieldsProps) {
  const { t } = useText()
  const locations = useStockLocations().data?.stock_locations ?? []
  return (
    <>
      <SelectField
        label={t("supplier.fields.channel")}
        hint={t("supplier.fields.channelHint")}
        value={form.channel}
        onChange={(value) => onChange({ channel: channels.find((channel) => channel === value) ?? form.channel })}
        options={channels.map((channel) => ({ value: channel, label: t(`supplier.channels.${channel}`) }))}
      />
      <SelectField
        label={t("supplier.fields.location")}
        hint={t("supplier.fields.locationHint")}
        value={form.location_id || NONE}
        onChange={(value) => onChange({ location_id: value === NONE ? "" : value })}
        options={[
          { value: NONE, label: t("supplier.fields.noLocation") },
          ...locations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NumberField
        label={t("supplier.fields.overDelivery")}
        hint={t("supplier.fields.overDeliveryHint")}
        value={form.over_delivery_percent}
        onChange={(over_delivery_percent) => onChange({ over_delivery_percent })}
        error={errors.over_delivery_percent && t(errors.over_delivery_percent)}
      />
      <NumberField
        label={t("supplier.fields.minimumOrder", { currency: form.currency_code.toUpperCase() })}
        hint={t("supplier.fields.minimumOrderHint")}
        value={form.minimum_order_value}
        onChange={(minimum_order_value) => onChange({ minimum_order_value })}
        error={errors.minimum_order_value && t(errors.minimum_order_value)}
      />
      <NumberField
        label={t("forecast.every")}
        hint={t("forecast.everyHint")}
        value={form.forecast_every_weeks}
        onChange={(forecast_every_weeks) => onChange({ forecast_every_weeks })}
        error={errors.forecast_every_weeks && t(errors.forecast_every_weeks)}
      />
    </>
  )
}
