/**
 * How far the credits for what was given up are to follow an order that was edited since.
 *
 * A credit stands for units that are given up and still on their line. An edit that takes them off,
 * wants them again or changes their price changes what they are worth: the difference is credited,
 * as far as anything is owed, or taken back (a negative amount).
 */
import BigNumber from "bignumber.js"
import { isNearly, worthOf, type PricedLine } from "./money"

export interface CreditedOrder {
  lines: readonly PricedLine[]
  /** Credits for units given up, less what was taken back of them. */
  credited: BigNumber
  /** Sent back for units that were given up and stayed on their line. */
  refunded: BigNumber
  /** What the customer still owes; negative where the order is overpaid. */
  owed: BigNumber
  decimals: number
}

export function creditCorrection({ lines, credited, refunded, owed, decimals }: CreditedOrder): BigNumber {
  const none = new BigNumber(0)
  if (credited.lte(0)) {
    return none
  }
  const worth = lines.reduce((sum, line) => sum.plus(worthOf(line, line.canceled, decimals)), none)
  const due = BigNumber.max(0, worth.minus(refunded))
  if (isNearly(due, credited, decimals, Math.max(1, lines.length))) {
    return none
  }
  return BigNumber.min(due.minus(credited), BigNumber.max(0, owed))
}
