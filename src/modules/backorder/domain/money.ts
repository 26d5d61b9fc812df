/**
 * What to charge when goods leave, and what a cancellation is worth.
 *
 * Each line is worth its total (after discounts, with tax) in proportion to the units concerned,
 * rounded on the running total, so that the parts always add up to the whole. A whole line is
 * worth exactly its total, which may hold fractions of a cent (tax is not rounded). Shipping is
 * charged with the first parcel. The last parcel takes whatever is left of the order's total.
 */
import BigNumber from "bignumber.js"

export interface PricedLine {
  total: BigNumber
  quantity: BigNumber
  /** Units that left. */
  shipped: BigNumber
  /** Units given up. */
  canceled: BigNumber
}

export interface ChargeableOrder {
  lines: readonly PricedLine[]
  shippingTotal: BigNumber
  /** What the order costs now, after credits. */
  total: BigNumber
  /** Captured less refunded. */
  paid: BigNumber
  /** Digits after the point in the order's currency. */
  decimals: number
}

export function worthOf(line: Pick<PricedLine, "total" | "quantity">, units: BigNumber, decimals: number): BigNumber {
  if (line.quantity.isZero()) {
    return new BigNumber(0)
  }
  const part = rounded(line.total.times(units).div(line.quantity), decimals)
  return units.gte(line.quantity) ? line.total : BigNumber.min(part, line.total)
}

function rounded(amount: BigNumber, decimals: number): BigNumber {
  return amount.decimalPlaces(decimals, BigNumber.ROUND_HALF_UP)
}

/** What is left to charge for the units that left; never more than the order still costs. */
export function captureDue(order: ChargeableOrder): BigNumber {
  const shipped = order.lines.filter((line) => line.shipped.gt(0))
  if (shipped.length === 0) {
    return new BigNumber(0)
  }
  const earned = shipped.reduce((sum, line) => sum.plus(worthOf(line, line.shipped, order.decimals)), order.shippingTotal)
  const finished = order.lines.every((line) => line.shipped.plus(line.canceled).gte(line.quantity))
  const owed = finished ? order.total : BigNumber.min(rounded(earned, order.decimals), order.total)
  return BigNumber.max(0, owed.minus(order.paid))
}

/** What giving up `units` more of a line is worth. */
export function cancellationWorth(line: PricedLine, units: BigNumber, decimals: number): BigNumber {
  return worthOf(line, line.canceled.plus(units), decimals).minus(worthOf(line, line.canceled, decimals))
}

export interface Settlement {
  /** Taken off what the customer still owes. */
  credit: BigNumber
  /** Sent back. */
  refund: BigNumber
}

/** First what was never charged is given up, then what was charged is sent back. */
export function settle(worth: BigNumber, owed: BigNumber): Settlement {
  const credit = BigNumber.min(worth, BigNumber.max(0, owed))
  return { credit, refund: worth.minus(credit) }
}
