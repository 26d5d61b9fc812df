/**
 * When goods are charged, and how much is due now.
 *
 * on_shipment       units are charged as they leave.
 * on_last_shipment  units that left are charged once everything of the order that will ever leave has left.
 * at_order          what is not given up is charged when the order is taken.
 *
 * Shipping is charged with the first goods charged. Once nothing more will be charged, what is due
 * is whatever is left of the order's total, so that no fraction is lost on the way.
 */
import BigNumber from "bignumber.js"
import { roundedTo, worthOf, type PricedLine } from "./money"
import type { PolicyValues } from "./policy/policy"

export type Charging = PolicyValues["charging"]

export interface ChargeableLine extends PricedLine {
  charging: Charging
}

export interface ChargeableOrder {
  lines: readonly ChargeableLine[]
  shippingTotal: BigNumber
  /** What the order costs now, after credits. */
  total: BigNumber
  /** Captured less refunded. */
  paid: BigNumber
  /** Digits after the point in the order's currency. */
  decimals: number
}

/** A merchant who may not charge at order charges as goods leave. */
export function permittedCharging(charging: Charging, atOrderAllowed: boolean): Charging {
  return charging === "at_order" && !atOrderAllowed ? "on_shipment" : charging
}

/** Whether everything that will ever leave has left. */
export function hasAllLeft(lines: readonly PricedLine[]): boolean {
  return lines.every((line) => line.shipped.plus(line.canceled).gte(line.quantity))
}

/** What is left to charge now; never more than the order still costs. */
export function captureDue(order: ChargeableOrder): BigNumber {
  const allLeft = hasAllLeft(order.lines)
  const charges = order.lines.map((line) => chargeOf(line, allLeft, order.decimals))
  if (charges.every((charge) => charge.units.isZero())) {
    return new BigNumber(0)
  }
  const earned = charges.reduce((sum, charge) => sum.plus(charge.amount), order.shippingTotal)
  const complete = order.lines.every((line, index) => charges[index].units.plus(line.canceled).gte(line.quantity))
  const owed = complete ? order.total : BigNumber.min(roundedTo(earned, order.decimals), order.total)
  return BigNumber.max(0, owed.minus(order.paid))
}

function chargeOf(line: ChargeableLine, allLeft: boolean, decimals: number): { units: BigNumber; amount: BigNumber } {
  if (line.charging === "at_order") {
    const units = BigNumber.max(0, line.quantity.minus(line.canceled))
    return { units, amount: line.total.minus(worthOf(line, line.canceled, decimals)) }
  }
  const units = line.charging === "on_shipment" || allLeft ? line.shipped : new BigNumber(0)
  return { units, amount: worthOf(line, units, decimals) }
}
