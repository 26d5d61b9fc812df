/**
 * The one rule that decides what a supplier's new word about a line means, whoever brings it.
 *
 * 1. A date names the day the goods are here; null says that nobody knows it any more.
 * 2. What is ordered may change, down to what has left the supplier, came in or was given up.
 * 3. What is confirmed lies between what has left or come and what is ordered. The rest will not come and is
 *    given up; a higher confirmation takes that back.
 * 4. A rejected line is one of which nothing more is confirmed.
 * 5. The first date a line is confirmed with is kept for good: later dates are judged against it.
 *
 * Conserves: quantity = received + canceled + open, and open is what the supplier says will come.
 */
import BigNumber from "bignumber.js"
import { formatDay, isBeforeToday, isSameInstant } from "./day"
import { accept, refuse, type Decision } from "./decision"
import { isComplete, underway, type Line } from "./line"
import { inWords, isOpen, type OrderHead } from "./purchase-order-status"
import { isSameSubstitute, type Substitute } from "./substitute"

/** What is left out stays as it is. */
export interface SupplierWord {
  expected_at?: Date | null
  /** What is ordered of the line. */
  quantity?: BigNumber
  /** What the supplier will deliver of the line in all. */
  confirmed?: BigNumber
  /** Nothing more of the line will come. */
  reject?: boolean
  /** Null takes an offer back, or answers it. */
  substitute?: Substitute | null
}

/** A date a supplier names lies today or later. */
export function checkExpectedAt(expected_at: Date, now: Date): Decision<Date> {
  return isBeforeToday(expected_at, now)
    ? refuse(`${formatDay(expected_at)} is in the past; give an expected date from ${formatDay(now)} on.`)
    : accept(expected_at)
}

/** The line after the word, or null where the word says nothing new. */
export function reviseLine(order: OrderHead, line: Line, word: SupplierWord, now: Date): Decision<Line | null> {
  const name = `Line "${line.id}" of purchase order ${order.display_id}`
  if (order.status !== "draft" && !isOpen(order.status)) {
    return refuse(`Purchase order ${order.display_id} is ${inWords(order.status)}; its dates cannot change any more.`)
  }
  if (isComplete(line)) {
    return refuse(`${name} has nothing open; its date cannot change any more.`)
  }
  if (word.reject && (word.quantity || word.confirmed)) {
    return refuse(`${name} is either rejected or given a quantity, not both.`)
  }
  if (order.status === "draft" && (word.reject || word.confirmed || word.substitute)) {
    return refuse(`Purchase order ${order.display_id} is a draft; send it before its supplier can answer.`)
  }
  const date = word.expected_at ? checkExpectedAt(word.expected_at, now) : accept(null)
  if (!date.ok) {
    return date
  }
  const ordered = orderedAfter(name, line, word.quantity)
  if (!ordered.ok) {
    return ordered
  }
  const gone = line.received.plus(underway(line))
  const answer = answered(name, ordered.value, word.reject ? gone : word.confirmed, gone)
  if (!answer.ok) {
    return answer
  }
  const expected_at = word.expected_at === undefined ? line.expected_at : word.expected_at
  const isAnswer = word.confirmed !== undefined || (order.status !== "draft" && order.status !== "sent")
  const after: Line = {
    ...answer.value,
    expected_at,
    first_confirmed_at: line.first_confirmed_at ?? (isAnswer && !word.reject ? expected_at : null),
    substitute: word.substitute === undefined ? line.substitute : word.substitute,
  }
  if (word.reject && after.canceled.isEqualTo(line.canceled)) {
    return refuse(`All that is open of line "${line.id}" of purchase order ${order.display_id} is on its way and cannot be rejected.`)
  }
  return accept(isSameLine(line, after) ? null : after)
}

function orderedAfter(name: string, line: Line, quantity: BigNumber = line.quantity): Decision<Line> {
  if (quantity.isEqualTo(line.quantity)) {
    return accept(line)
  }
  // More may be on its way than is ordered, where what replaces damaged goods came on top; that is no reason against raising.
  const settled = BigNumber.min(line.quantity, line.received.plus(underway(line)).plus(line.canceled))
  if (!quantity.isGreaterThan(0) || quantity.isLessThan(settled)) {
    return refuse(`${name} must keep a quantity above 0 and of at least the ${settled.toFixed()} received, on their way or canceled.`)
  }
  return accept({
    ...line,
    quantity,
    // What is ordered now includes what once came beyond it.
    over: new BigNumber(0),
    confirmed: line.confirmed && BigNumber.min(line.confirmed, quantity.minus(line.canceled)),
  })
}

function answered(name: string, line: Line, confirmed: BigNumber | undefined, gone: BigNumber): Decision<Line> {
  if (confirmed === undefined) {
    return accept(line)
  }
  if (confirmed.isGreaterThan(line.quantity)) {
    return refuse(
      `${name} is ordered with ${line.quantity.toFixed()}; ${confirmed.toFixed()} cannot be confirmed. Have the shop raise the order first.`
    )
  }
  if (confirmed.isLessThan(gone)) {
    return refuse(`${name} must be confirmed with at least the ${gone.toFixed()} that came in or are on their way.`)
  }
  return accept({ ...line, confirmed, canceled: line.quantity.minus(confirmed) })
}

const isSameLine = (left: Line, right: Line): boolean =>
  left.quantity.isEqualTo(right.quantity) &&
  left.canceled.isEqualTo(right.canceled) &&
  (left.confirmed === null || right.confirmed === null
    ? left.confirmed === right.confirmed
    : left.confirmed.isEqualTo(right.confirmed)) &&
  isSameInstant(left.expected_at, right.expected_at) &&
  isSameSubstitute(left.substitute, right.substitute)
