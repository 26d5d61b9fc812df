import BigNumber from "bignumber.js"
import { openQuantity, type Line } from "./line"
import type { OrderHead } from "./purchase-order-status"

/** What to do with goods beyond the order: take them up to the supplier's tolerance, take them all, or take none. */
export const overDeliveries = ["tolerate", "accept", "refuse"] as const

export type OverDelivery = (typeof overDeliveries)[number]

/**
 * How much more than is open a line may take; null where there is no limit.
 * The tolerance is a percentage of what was ordered and not given up, and what once came beyond it uses it up.
 */
export function overAllowance(line: Line, percent: BigNumber, word: OverDelivery): BigNumber | null {
  switch (word) {
    case "accept":
      return null
    case "refuse":
      return new BigNumber(0)
    case "tolerate":
      return BigNumber.max(0, line.quantity.minus(line.over).minus(line.canceled).times(percent).div(100).minus(line.over))
  }
}

/** The sentence for a line that brought more than it may. */
export function overLimit(order: OrderHead, line: Line, quantity: BigNumber, allowance: BigNumber): string {
  const open = openQuantity(line)
  const more = allowance.isZero() ? "" : ` and may take ${allowance.toFixed()} more`
  return (
    `Line "${line.id}" of purchase order ${order.display_id} has ${open.toFixed()} open${more}; ` +
    `${quantity.toFixed()} cannot be received on it. Receive ${open.plus(allowance).toFixed()}, or accept the over-delivery.`
  )
}
