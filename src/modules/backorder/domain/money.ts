/**
 * What goods and a cancellation are worth.
 *
 * Each line is worth its total (after discounts, with tax) in proportion to the units concerned,
 * rounded on the running total, so that the parts always add up to the whole. A whole line is
 * worth exactly its total, which may hold fractions of a cent (tax is not rounded).
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

export function worthOf(line: Pick<PricedLine, "total" | "quantity">, units: BigNumber, decimals: number): BigNumber {
  if (line.quantity.isZero()) {
    return new BigNumber(0)
  }
  const part = roundedTo(line.total.times(units).div(line.quantity), decimals)
  return units.gte(line.quantity) ? line.total : BigNumber.min(part, line.total)
}

export function roundedTo(amount: BigNumber, decimals: number): BigNumber {
  return amount.decimalPlaces(decimals, BigNumber.ROUND_HALF_UP)
}

/** What giving up `units` more of a line is worth. */
export function cancellationWorth(line: PricedLine, units: BigNumber, decimals: number): BigNumber {
  return worthOf(line, line.canceled.plus(units), decimals).minus(worthOf(line, line.canceled, decimals))
}

/** Whether nothing of the order has left or ever will. */
export function nothingLeaves(lines: readonly PricedLine[]): boolean {
  return lines.every((line) => line.shipped.isZero() && line.canceled.gte(line.quantity))
}

/** Whether the order is paid, but for fractions that the currency does not have. */
export function isPaid(total: BigNumber, paid: BigNumber, decimals: number): boolean {
  return total.minus(paid).lt(new BigNumber(1).shiftedBy(-decimals))
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

/**
 * What to send back once given-up units were taken off a paid order: the whole of what the order
 * now owes the customer where that is `worth` but for fractions that the currency does not have,
 * so that the order ends paid exactly.
 */
export function refundAfterEdit(worth: BigNumber, overpaid: BigNumber, decimals: number): BigNumber {
  const smallest = new BigNumber(1).shiftedBy(-decimals)
  if (worth.lt(smallest)) {
    return new BigNumber(0)
  }
  return isNearly(worth, overpaid, decimals) ? overpaid : BigNumber.min(worth, BigNumber.max(0, overpaid))
}

/** Equal but for less than the smallest unit of the currency for each of `parts` roundings. */
export function isNearly(a: BigNumber, b: BigNumber, decimals: number, parts = 1): boolean {
  return a.minus(b).abs().lt(new BigNumber(parts).shiftedBy(-decimals))
}

/**
 * What an amount counts for that somebody says was paid by other means: all that is owed where it is that but for
 * fractions that the currency does not have, so that the books end exactly. Null where it is more than is owed, or no
 * amount of the currency.
 */
export function settledAmount(said: BigNumber, owed: BigNumber, decimals: number): BigNumber | null {
  if (owed.gt(0) && said.gt(0) && isNearly(said, owed, decimals)) {
    return owed
  }
  return said.gt(0) && said.lt(owed) && roundedTo(said, decimals).eq(said) ? said : null
}
