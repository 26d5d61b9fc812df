/** Which policies a pair's record holds: what is in force today, and what is computed where an override is in force. */
import type BigNumber from "bignumber.js"
import type { SimulatedPolicyDTO } from "../../../../types"
import { effectiveReorderPoint, type SetAndComputed } from "../plan/effective-reorder-point"

interface Policies {
  today: SimulatedPolicyDTO | null
  proposed: SimulatedPolicyDTO | null
}

/** @param today such as `2026-11-24`, where the shop is */
export function policiesOfRecord(record: SetAndComputed, reviewDays: number, today: string): Policies {
  const policy = (point: BigNumber | null, quantity: BigNumber | null): SimulatedPolicyDTO | null =>
    point && quantity?.gt(0)
      ? {
          review_days: Math.max(1, Math.round(reviewDays)),
          reorder_point: point.toNumber(),
          order_quantity: quantity.toNumber(),
        }
      : null
  const inForce = effectiveReorderPoint(record, today)
  const computed = effectiveReorderPoint({ ...record, override_reorder_point: null, override_order_quantity: null }, today)
  return {
    today: policy(inForce.reorderPoint, inForce.orderQuantity),
    proposed: inForce.overridden ? policy(computed.reorderPoint, computed.orderQuantity) : null,
  }
}
