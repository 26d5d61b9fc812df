import { noticeLanguages } from "../../languages/codes"
import type { BackorderPolicyDTO, PolicyFieldsDTO } from "../../types"
import { parseDecimal } from "./decimal"
import type { PolicyField } from "./policy-fields"

/**
 * What is typed or chosen; an empty text inherits. Moments are ISO 8601. Texts for customers can
 * be empty on purpose, so whether they are inherited is chosen beside them.
 */
export type PolicyForm = Record<Exclude<PolicyField, "notice_text">, string> & {
  ownNotice: boolean
  notice_text: Record<string, string>
}

export type PolicyProblem =
  | "errors.notNegative"
  | "errors.positive"
  | "errors.wholeNumber"
  | "errors.wholeNotNegative"
  | "policy.errors.window"
  | "policy.errors.tooLong"

export type PolicyErrors = Partial<Record<PolicyField, PolicyProblem>>

const LONGEST_NOTICE = 1000

/** Languages the plugin's own mails and pages speak; others that are set stay. */

export const policyForm = (policy: PolicyFieldsDTO | null): PolicyForm => ({
  allowed: text(policy?.allowed),
  cap: text(policy?.cap),
  horizon_days: text(policy?.horizon_days),
  order_from: text(policy?.order_from),
  order_until: text(policy?.order_until),
  shipping: text(policy?.shipping),
  minimum_batch: text(policy?.minimum_batch),
  charging: text(policy?.charging),
  acknowledgement_required: text(policy?.acknowledgement_required),
  allocation_rule: text(policy?.allocation_rule),
  priority: text(policy?.priority),
  sourcing: text(policy?.sourcing),
  ownNotice: (policy?.notice_text ?? null) !== null,
  notice_text: { ...Object.fromEntries(noticeLanguages.map((language) => [language, ""])), ...policy?.notice_text },
})

const text = (value: string | number | boolean | null | undefined): string =>
  value === null || value === undefined ? "" : String(value)

export function policyErrors(form: PolicyForm): PolicyErrors {
  const errors: PolicyErrors = {}
  if (form.cap.trim() && parseDecimal(form.cap) === null) {
    errors.cap = "errors.notNegative"
  }
  if (form.horizon_days.trim() && !/^\d+$/.test(form.horizon_days.trim())) {
    errors.horizon_days = "errors.wholeNotNegative"
  }
  if (form.minimum_batch.trim() && !parseDecimal(form.minimum_batch)) {
    errors.minimum_batch = "errors.positive"
  }
  if (form.priority.trim() && !/^-?\d+$/.test(form.priority.trim())) {
    errors.priority = "errors.wholeNumber"
  }
  if (form.order_from && form.order_until && Date.parse(form.order_from) >= Date.parse(form.order_until)) {
    errors.order_until = "policy.errors.window"
  }
  if (form.ownNotice && Object.values(form.notice_text).some((notice) => notice.trim().length > LONGEST_NOTICE)) {
    errors.notice_text = "policy.errors.tooLong"
  }
  return errors
}

/** The form as the API takes it; null while something is wrong. */
export function policyInput(form: PolicyForm): PolicyFieldsDTO | null {
  if (Object.keys(policyErrors(form)).length > 0) {
    return null
  }
  const notices = Object.entries(form.notice_text).flatMap(([language, notice]) =>
    notice.trim() ? [[language, notice.trim()]] : []
  )
  return {
    allowed: flag(form.allowed),
    cap: number(form.cap),
    horizon_days: number(form.horizon_days),
    order_from: form.order_from || null,
    order_until: form.order_until || null,
    shipping: oneOf(form.shipping, ["as_available", "complete", "batch"]),
    minimum_batch: number(form.minimum_batch),
    charging: oneOf(form.charging, ["on_shipment", "on_last_shipment", "at_order"]),
    acknowledgement_required: flag(form.acknowledgement_required),
    allocation_rule: oneOf(form.allocation_rule, ["fifo", "priority", "fair_share"]),
    priority: number(form.priority),
    sourcing: oneOf(form.sourcing, ["single", "split"]),
    notice_text: form.ownNotice ? Object.fromEntries(notices) : null,
  }
}

const flag = (chosen: string): boolean | null => (chosen === "" ? null : chosen === "true")

const number = (typed: string): number | null => (typed.trim() === "" ? null : Number(typed))

function oneOf<const Value extends string>(chosen: string, values: readonly Value[]): Value | null {
  return values.find((value) => value === chosen) ?? null
}

/** A minimum batch says something only where goods leave in batches. */
export const asksForBatch = (form: PolicyForm, inheritedShipping: string | null): boolean =>
  (form.shipping || inheritedShipping) === "batch" || form.minimum_batch.trim() !== ""

const spoken: readonly [RegExp, PolicyField][] = [
  [/\bcap\b/i, "cap"],
  [/\bhorizon/i, "horizon_days"],
  [/\border_?(from| window)/i, "order_from"],
  [/\border_?until\b/i, "order_until"],
  [/\bminimum[_ ]batch\b/i, "minimum_batch"],
  [/\bpriority\b/i, "priority"],
  [/\bnotice[_ ]text\b/i, "notice_text"],
  [/\bcharging\b/i, "charging"],
]

/** The field that a sentence of the API is about, so that it can stand beside it; null where it is about none or several. */
export function fieldOfMessage(message: string): PolicyField | null {
  const first = spoken.filter(([name]) => name.test(message)).map(([, field]) => field)
  // The sentence about the window names both of its ends, that about the batch names shipping.
  const named = first[0] === "order_from" ? first.filter((field) => field !== "order_until") : first
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The policy that stands in the way of a second one for the same scope, where the API's sentence names one. */
export const policyNamedIn = (message: string): BackorderPolicyDTO["id"] | null =>
  /"(bopol_\w+)"/.exec(message)?.[1] ?? null
