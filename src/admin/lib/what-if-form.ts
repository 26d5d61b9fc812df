import type { SimulatedPolicyDTO } from "../../types"
import { parseDecimal } from "./decimal"

/** Whether an order is a fixed quantity or goes up to a level. */
export type OrderKind = "quantity" | "level"

export interface WhatIfForm {
  reorderPoint: string
  kind: OrderKind
  /** The quantity, or the level. */
  amount: string
  reviewDays: string
  multiple: string
}

export interface WhatIfErrors {
  reorderPoint?: "whatIf.errors.number"
  amount?: "errors.positive" | "whatIf.errors.level"
  reviewDays?: "whatIf.errors.days"
  multiple?: "errors.positive"
}

const LONGEST_DAYS = 730

/** What stands in the form at first: the policy that is in force, to be changed. */
export const whatIfForm = (policy: SimulatedPolicyDTO | null): WhatIfForm => ({
  reorderPoint: policy ? String(policy.reorder_point) : "",
  kind: policy?.order_up_to === undefined ? "quantity" : "level",
  amount: String(policy?.order_up_to ?? policy?.order_quantity ?? ""),
  reviewDays: String(policy?.review_days ?? 1),
  multiple: policy?.pack_multiple ? String(policy.pack_multiple) : "",
})

export function whatIfErrors({ reorderPoint, kind, amount, reviewDays, multiple }: WhatIfForm): WhatIfErrors {
  const point = parseSigned(reorderPoint)
  const ordered = kind === "level" ? parseSigned(amount) : parseDecimal(amount)
  const days = parseDecimal(reviewDays)
  const pack = parseDecimal(multiple)
  return {
    ...(point === null ? { reorderPoint: "whatIf.errors.number" as const } : {}),
    ...(kind === "quantity" && !(ordered !== null && ordered > 0) ? { amount: "errors.positive" as const } : {}),
    ...(kind === "level" && !(ordered !== null && ordered > (point ?? -Infinity)) ? { amount: "whatIf.errors.level" as const } : {}),
    ...(days === null || !Number.isInteger(days) || days < 1 || days > LONGEST_DAYS ? { reviewDays: "whatIf.errors.days" as const } : {}),
    ...(multiple.trim() !== "" && !(pack !== null && pack > 0) ? { multiple: "errors.positive" as const } : {}),
  }
}

/** The form as the API takes it; null while something is missing or wrong. */
export function whatIfPolicy(form: WhatIfForm): SimulatedPolicyDTO | null {
  const [point, amount] = [parseSigned(form.reorderPoint), parseSigned(form.amount)]
  if (point === null || amount === null || Object.keys(whatIfErrors(form)).length > 0) {
    return null
  }
  const multiple = parseDecimal(form.multiple)
  return {
    review_days: Number(form.reviewDays),
    reorder_point: point,
    ...(form.kind === "level" ? { order_up_to: amount } : { order_quantity: amount }),
    ...(multiple === null ? {} : { pack_multiple: multiple }),
  }
}

/** A reorder point below 0 lets customers wait on purpose. */
function parseSigned(text: string): number | null {
  const trimmed = text.trim()
  const number = parseDecimal(trimmed.replace(/^[-−]/, ""))
  return number === null ? null : /^[-−]/.test(trimmed) ? -number : number
}
