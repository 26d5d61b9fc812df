import BigNumber from "bignumber.js"
import type { PolicyValues } from "../policy/policy"

export type CapTerms = Pick<PolicyValues, "allowed" | "cap" | "orderFrom" | "orderUntil">

/** Why no more may be ordered. */
export type LimitReason = "not_allowed" | "outside_window" | "cap" | "horizon"

export interface Cap {
  /** Units that may wait at most, all customers together. */
  units: BigNumber
  reason: Exclude<LimitReason, "horizon">
}

/** Null without a limit; nothing may wait where ordering in advance is not allowed or its window is closed. */
export function capAt(terms: CapTerms, now: Date): Cap | null {
  const none = new BigNumber(0)
  if (!terms.allowed) {
    return { units: none, reason: "not_allowed" }
  }
  if ((terms.orderFrom && now < terms.orderFrom) || (terms.orderUntil && now >= terms.orderUntil)) {
    return { units: none, reason: "outside_window" }
  }
  return terms.cap && { units: terms.cap, reason: "cap" }
}
