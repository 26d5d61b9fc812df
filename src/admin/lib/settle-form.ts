import type { AdminSettleOrderMoney } from "../../types"
import { parseDecimal } from "./decimal"

/** Money of an order that may have come or gone by other means. */
export interface SettleableMoney {
  kind: AdminSettleOrderMoney["kind"]
  amount: number
  /** More cannot be entered; a refund is paid whole. */
  most: number
  currency: string
  decisionId?: string
}

export interface SettleFormState {
  amount: string
  reason: string
  reference: string
}

export interface SettleErrors {
  amount?: "errors.positive" | "orderPayment.settle.tooMuch"
  reason?: "errors.required"
  reference?: "errors.required"
}

export const settleForm = ({ amount }: SettleableMoney): SettleFormState => ({ amount: String(amount), reason: "", reference: "" })

/** An amount may be the whole of what is not paid, rounded up to the smallest coin: the server counts it exactly. */
export function settleErrors(form: SettleFormState, { most }: SettleableMoney): SettleErrors {
  const amount = parseDecimal(form.amount)
  return {
    ...(amount === null || amount === 0
      ? { amount: "errors.positive" as const }
      : amount >= most + 1
        ? { amount: "orderPayment.settle.tooMuch" as const }
        : {}),
    ...(form.reason.trim() === "" ? { reason: "errors.required" as const } : {}),
    ...(form.reference.trim() === "" ? { reference: "errors.required" as const } : {}),
  }
}

/** The form as the API takes it; null while something is missing or wrong. */
export function settleInput(form: SettleFormState, money: SettleableMoney): AdminSettleOrderMoney | null {
  const amount = parseDecimal(form.amount)
  return amount === null || Object.keys(settleErrors(form, money)).length > 0
    ? null
    : {
        kind: money.kind,
        amount,
        reason: form.reason.trim(),
        reference: form.reference.trim(),
        ...(money.decisionId ? { decision_id: money.decisionId } : {}),
      }
}
