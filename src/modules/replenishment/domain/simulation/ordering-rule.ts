/**
 * What a policy orders at a net position, and where its position stands before anything is known.
 *
 *   fixed: n batches with the least n that lifts the position above r; up to: S − position
 *   a batch, or an order up to S, is raised to the minimum and then to a whole multiple
 *
 * In the long run the position of fixed batches lies with equal chance at any of r + 1 … r + Q (divisible units:
 * anywhere between), whatever demand is. Source: Axsäter, S. (2015), "Inventory Control", 3rd ed., 5.3.2.
 * Worked value: r = 10, Q = 4, multiple 6 at position 3 orders 12; S = 25 at position 3 orders 24.
 */
import { requireAbove, requireAtLeast, requireFinite, requireInteger, requireNonNegative, requirePositive } from "../math/bounds"
import type { SimulatedPolicy } from "./scenario"

export interface OrderingRule {
  reviewDays: number
  reorderPoint: number
  minimum: number
  multiple: number
  /** Of a fixed quantity; 0 where the order goes up to a level. */
  batch: number
  orderUpTo: number
}

/** A quantity that misses a bound by the last digits of a sum meets it. */
export const ROUNDING = 1e-9

export function orderingRule(policy: SimulatedPolicy): OrderingRule {
  const { reviewDays, reorderPoint, minimum = 0, multiple = 0 } = policy
  requireInteger({ reviewDays })
  requireAtLeast(1, { reviewDays })
  requireFinite({ reorderPoint })
  requireNonNegative({ minimum, multiple })
  const shared = { reviewDays, reorderPoint, minimum, multiple }
  if ("orderUpTo" in policy) {
    const { orderUpTo } = policy
    requireAbove(reorderPoint, { orderUpTo })
    return { ...shared, batch: 0, orderUpTo }
  }
  const { orderQuantity } = policy
  requirePositive({ orderQuantity })
  const batch = inMultiples(Math.max(orderQuantity, minimum), multiple)
  return { ...shared, batch, orderUpTo: reorderPoint + batch }
}

export function orderAt({ reorderPoint, minimum, multiple, batch, orderUpTo }: OrderingRule, position: number): number {
  if (position > reorderPoint + ROUNDING) {
    return 0
  }
  return batch > 0
    ? batch * (Math.floor((reorderPoint - position) / batch + ROUNDING) + 1)
    : inMultiples(Math.max(orderUpTo - position, minimum), multiple)
}

/** @param chance from 0 to below 1 */
export function firstPosition({ reorderPoint, orderUpTo }: OrderingRule, chance: number, whole: boolean): number {
  const above = chance * (orderUpTo - reorderPoint)
  return reorderPoint + (whole ? Math.floor(above) + 1 : above)
}

function inMultiples(quantity: number, multiple: number): number {
  return multiple > 0 ? multiple * Math.ceil(quantity / multiple - ROUNDING) : quantity
}
