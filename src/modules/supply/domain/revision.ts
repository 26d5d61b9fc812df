import BigNumber from "bignumber.js"
import { formatDay, isBeforeToday, isSameInstant } from "./day"
import { accept, refuse, type Decision } from "./decision"
import { isComplete, type Line } from "./line"
import { inWords, isOpen, type OrderHead } from "./purchase-order-status"

export interface LineChange {
  expected_at: Date
  /** The new ordered quantity of the line; undefined leaves it. */
  quantity?: BigNumber
}

export interface Revision {
  line: Line
  previous: Pick<Line, "expected_at" | "quantity">
}

/** A date a supplier names lies today or later. */
export function checkExpectedAt(expected_at: Date, now: Date): Decision<Date> {
  return isBeforeToday(expected_at, now)
    ? refuse(`${formatDay(expected_at)} is in the past; give an expected date from ${formatDay(now)} on.`)
    : accept(expected_at)
}

/**
 * The line after the supplier's new word, or null where the word says nothing new.
 * The first date of a confirmed order is kept for good: later dates are judged against it.
 */
export function reviseLine(order: OrderHead, line: Line, change: LineChange, now: Date): Decision<Revision | null> {
  if (order.status !== "draft" && !isOpen(order.status)) {
    return refuse(`Purchase order ${order.display_id} is ${inWords(order.status)}; its dates cannot change any more.`)
  }
  if (isComplete(line)) {
    return refuse(
      `Line "${line.id}" of purchase order ${order.display_id} has nothing open; its date cannot change any more.`
    )
  }
  const date = checkExpectedAt(change.expected_at, now)
  if (!date.ok) {
    return date
  }
  const quantity = change.quantity ?? line.quantity
  const settled = line.received.plus(line.canceled)
  if (!quantity.isGreaterThan(0) || quantity.isLessThan(settled)) {
    return refuse(
      `Line "${line.id}" of purchase order ${order.display_id} must keep a quantity above 0 and of at least the ${settled.toFixed()} received or canceled.`
    )
  }
  if (isSameInstant(line.expected_at, change.expected_at) && quantity.isEqualTo(line.quantity)) {
    return accept(null)
  }
  const confirmed = order.status !== "draft" && order.status !== "sent"
  return accept({
    line: {
      ...line,
      quantity,
      // What is ordered now includes what once came beyond it.
      over: quantity.isEqualTo(line.quantity) ? line.over : new BigNumber(0),
      expected_at: change.expected_at,
      first_confirmed_at: line.first_confirmed_at ?? (confirmed ? change.expected_at : null),
    },
    previous: { expected_at: line.expected_at, quantity: line.quantity },
  })
}
