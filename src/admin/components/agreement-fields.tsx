import type { ReactNode } from "react"
import { useCurrencies } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import type { AgreementErrors, AgreementForm, AgreementNumber } from "../lib/agreement-form"
import { DateField } from "./date-field"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"
import { SwitchField } from "./switch-field"
import { TextField } from "./text-field"

interface AgreementFieldsProps {
  form: AgreementForm
  errors: AgreementErrors
  onChange: (part: Partial<AgreementForm>) => void
  /** The prices, which stand between the days and the quantities. */
  children: ReactNode
}

export function AgreementFields({ form, errors, onChange, children }: AgreementFieldsProps) {
  const { t } = useText()
  const currencies = useCurrencies()
  const currency = form.currency_code.toUpperCase()

  const number = (field: AgreementNumber, label: string, hint?: string): ReactNode => {
    const problem = errors[field]
    return (
      <NumberField
        label={label}
        hint={hint}
        value={form[field]}
        onChange={(value) => onChange({ [field]: value })}
        error={problem && t(problem)}
      />
    )
  }

  return (
    <>
      <div className={pair}>
        <DateField
          label={t("agreement.fields.from")}
          value={form.valid_from}
          onChange={(valid_from) => onChange({ valid_from })}
          error={errors.valid_from && t(errors.valid_from)}
        />
        <DateField
          label={t("agreement.fields.until")}
          hint={t("agreement.fields.untilHint")}
          value={form.valid_until}
          onChange={(valid_until) => onChange({ valid_until })}
          error={errors.valid_until && t(errors.valid_until)}
        />
        <TextField
          label={t("agreement.fields.sku")}
          value={form.supplier_sku}
          onChange={(supplier_sku) => onChange({ supplier_sku })}
        />
        <SelectField
          label={t("agreement.fields.currency")}
          value={form.currency_code}
          onChange={(currency_code) => onChange({ currency_code })}
          options={(currencies.data?.currencies ?? [{ code: form.currency_code }]).map(({ code }) => ({
            value: code,
            label: code.toUpperCase(),
          }))}
        />
      </div>
      {children}
      <div className={pair}>
        {number("minimum_quantity", t("agreement.fields.minimum"), t("agreement.fields.minimumHint"))}
        {number("pack_multiple", t("agreement.fields.pack"), t("agreement.fields.packHint"))}
        {number("lead_time_days", t("agreement.fields.leadTime"))}
        {number("rush_lead_time_days", t("agreement.fields.rushTime"), t("agreement.fields.rushHint"))}
        {number("rush_fee", t("agreement.fields.rushFee", { currency }))}
        {number("lateness_penalty", t("agreement.fields.penalty", { currency }))}
        {number("rank", t("agreement.fields.rank"), t("agreement.fields.rankHint"))}
      </div>
      <SwitchField
        label={t("agreement.fields.dropship")}
        hint={t("agreement.fields.dropshipHint")}
        value={form.dropship}
        onChange={(dropship) => onChange({ dropship })}
      />
    </>
  )
}

const pair = "grid grid-cols-1 gap-3 sm:grid-cols-2"
