import type { PolicySourceDTO, PolicyValuesDTO } from "../../types"
import { choices, type PolicyField } from "../lib/policy-fields"
import { useText } from "./use-text"

type Value = PolicyValuesDTO[PolicyField]

/** Values of a policy, and who sets them, in words. */
export function usePolicyText() {
  const { t, moment, quantity } = useText()

  const valueText = (field: PolicyField, value: Value): string => {
    if (value === null) {
      return t(`policy.unset.${field}`)
    }
    if (field in choices) {
      return t(`policy.values.${field}.${String(value)}`)
    }
    if (typeof value === "number") {
      return field === "horizon_days" ? t("policy.days", { count: value, quantity: quantity(value) }) : quantity(value)
    }
    if (typeof value === "string") {
      return moment(value)
    }
    const notices = Object.entries(value)
    if (notices.length === 0) {
      return t("policy.unset.notice_text")
    }
    return notices
      .map(([language, notice]) => `${t(`languages.${language}`, { defaultValue: language })}: “${notice}”`)
      .join(" · ")
  }

  const sourceText = ({ type, id, name }: PolicySourceDTO): string => {
    if (type === "default" || type === "store") {
      return t(`policy.source.${type}`)
    }
    return t(`policy.source.${type}`, { name: name ?? id })
  }

  return { valueText, sourceText }
}
