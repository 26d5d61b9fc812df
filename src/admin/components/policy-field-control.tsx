import type { PolicySourceDTO, PolicyValuesDTO } from "../../types"
import { usePolicyText } from "../hooks/use-policy-text"
import { useText } from "../hooks/use-text"
import { choices, type PolicyField } from "../lib/policy-fields"
import type { PolicyForm } from "../lib/policy-form"
import { MomentField } from "./moment-field"
import { NumberField } from "./number-field"
import { SelectField } from "./select-field"
import { TextAreaField } from "./text-area-field"

interface PolicyFieldControlProps {
  field: PolicyField
  form: PolicyForm
  onChange: (part: Partial<PolicyForm>) => void
  /** What holds while the field is empty; unknown before a scope is chosen. */
  inherited: { value: PolicyValuesDTO[PolicyField]; source: PolicySourceDTO } | undefined
  error: string | undefined
}

/** Not values of any field: Radix takes no empty one. */
const INHERIT = "inherit"
const OWN = "own"

/** One field of a policy. Empty it inherits, and says what and from whom; filled it says what it stands in for. */
export function PolicyFieldControl({ field, form, onChange, inherited, error }: PolicyFieldControlProps) {
  const { t } = useText()
  const { valueText, sourceText } = usePolicyText()
  const label = t(`policy.fields.${field}`)
  const words = inherited && {
    value: valueText(field, inherited.value),
    source: sourceText(inherited.source),
  }
  const isSet = field === "notice_text" ? form.ownNotice : form[field] !== ""
  const hint = [
    t(`policy.hints.${field}`),
    words ? t(isSet ? "policy.overrides" : "policy.inherits", words) : t("policy.inheritsUnknown"),
  ].join(" ")

  switch (field) {
    case "allowed":
    case "shipping":
    case "charging":
    case "acknowledgement_required":
    case "allocation_rule":
    case "sourcing":
      return (
        <SelectField
          label={label}
          hint={hint}
          error={error}
          value={form[field] || INHERIT}
          onChange={(value) => onChange({ [field]: value === INHERIT ? "" : value })}
          options={[
            { value: INHERIT, label: words ? t("policy.inheritOption", words) : t("policy.inheritOptionUnknown") },
            ...choices[field].map((value) => ({ value, label: t(`policy.values.${field}.${value}`) })),
          ]}
        />
      )
    case "order_from":
    case "order_until":
      return (
        <MomentField
          label={label}
          hint={hint}
          error={error}
          value={form[field]}
          onChange={(iso) => onChange({ [field]: iso })}
        />
      )
    case "notice_text":
      return (
        <div className="flex flex-col gap-y-4">
          <SelectField
            label={label}
            hint={hint}
            error={error}
            value={form.ownNotice ? OWN : INHERIT}
            onChange={(value) => onChange({ ownNotice: value === OWN })}
            options={[
              { value: INHERIT, label: words ? t("policy.inheritOption", words) : t("policy.inheritOptionUnknown") },
              { value: OWN, label: t("policy.ownNotice") },
            ]}
          />
          {form.ownNotice &&
            Object.entries(form.notice_text).map(([language, notice]) => (
              <TextAreaField
                key={language}
                label={t("policy.noticeIn", { language: t(`languages.${language}`, { defaultValue: language }) })}
                value={notice}
                onChange={(text) => onChange({ notice_text: { ...form.notice_text, [language]: text } })}
              />
            ))}
        </div>
      )
    case "cap":
    case "horizon_days":
    case "minimum_batch":
    case "priority":
      return (
        <NumberField
          label={label}
          hint={hint}
          error={error}
          value={form[field]}
          placeholder={words?.value}
          min={field === "priority" ? null : 0}
          onChange={(text) => onChange({ [field]: text })}
        />
      )
  }
}
