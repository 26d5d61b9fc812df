import { noticeLanguages } from "../../languages/codes"
import { useCurrencies } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import type { SupplierFieldsProps } from "../lib/supplier-form"
import { SelectField } from "./select-field"
import { TextField } from "./text-field"

export function SupplierIdentityFields({ form, errors, onChange }: SupplierFieldsProps) {
  const { t } = useText()
  const currencies = useCurrencies()
  return (
    <>
      <TextField
        label={t("supplier.fields.name")}
        value={form.name}
        onChange={(name) => onChange({ name })}
        error={errors.name && t(errors.name)}
        autoFocus
      />
      <TextField
        label={t("supplier.fields.email")}
        type="email"
        hint={t("supplier.fields.emailHint")}
        value={form.email}
        onChange={(email) => onChange({ email })}
        error={errors.email && t(errors.email)}
      />
      <SelectField
        label={t("supplier.fields.language")}
        hint={t("supplier.fields.languageHint")}
        value={form.language}
        onChange={(language) => onChange({ language })}
        options={languageOptions(form.language).map((code) => ({
          value: code,
          label: t(`languages.${code}`, { defaultValue: code }),
        }))}
      />
      <SelectField
        label={t("supplier.fields.currency")}
        value={form.currency_code}
        onChange={(currency_code) => onChange({ currency_code })}
        error={errors.currency_code && t(errors.currency_code)}
        options={(currencies.data?.currencies ?? [{ code: form.currency_code }]).map(({ code }) => ({
          value: code,
          label: code.toUpperCase(),
        }))}
      />
    </>
  )
}

/** A language set elsewhere, over the API say, must survive an edit here. */
const languageOptions = (current: string): string[] => [...new Set([...noticeLanguages, current])]
