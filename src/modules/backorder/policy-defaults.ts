import BigNumber from "bignumber.js"
import type { PolicyValues } from "./domain/policy/policy"
import type { BackorderOptions } from "./options"

/**
 * What holds where no policy says otherwise. Charging is "on_shipment" for every way of capturing:
 * with `payment.capture` at "manual" nobody charges by itself, whatever a policy says.
 */
export function policyDefaults(options: BackorderOptions): PolicyValues {
  const { allocation, shipping, acknowledgement } = options
  return {
    allowed: true,
    cap: null,
    horizonDays: null,
    orderFrom: null,
    orderUntil: null,
    shipping: shipping.policy,
    minimumBatch: shipping.minimum_batch === null ? null : new BigNumber(shipping.minimum_batch),
    charging: "on_shipment",
    acknowledgementRequired: acknowledgement.required,
    allocationRule: allocation.rule,
    priority: 0,
    sourcing: allocation.sourcing,
    noticeText: null,
  }
}
