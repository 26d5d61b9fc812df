import BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "./decision"
import { isComplete, underway, type Line } from "./line"
import { overAllowance, overLimit, type OverDelivery } from "./over-delivery"
import { inWords, isOpen, type PurchaseOrderStatus } from "./purchase-order-status"
import { statusAfterReceipt, takeIn, type ReceiptStatus, type ReceivedQuantity, type ReceivingOrder } from "./receipt"

/** What was truly received of one line. */
export interface TrueQuantity {
  line_id: string
  quantity: BigNumber
  /** Undefined leaves what the receipt says. */
  damaged?: BigNumber
  over_delivery: OverDelivery
}

/** A receipt as it stands, earlier corrections included; its status is that of the one which is least far. */
export interface StandingReceipt {
  status: ReceiptStatus
  lines: readonly ReceivedQuantity[]
}

/**
 * What sets a mistaken receipt right: the difference of each line to what was truly received. None where the receipt
 * says so already, so a repeated call changes nothing.
 *
 * 1. The goods must be in stock, and the order not put aside: a closed order's stock is corrected in the stock.
 * 2. A line of the order that the receipt did not name may be named now: goods were booked on the wrong line.
 * 3. More than is open follows the rules of over-delivery, as in a receipt.
 * 4. What no shipment had announced is no longer taken for shipped, as far as it is taken off the books.
 */
export function checkCorrection(
  order: ReceivingOrder,
  lines: readonly Line[],
  receipt: StandingReceipt,
  truth: readonly TrueQuantity[]
): Decision<ReceivedQuantity[]> {
  if (!isOpen(order.status) && order.status !== "received") {
    return refuse(
      `Purchase order ${order.display_id} is ${inWords(order.status)}; its receipts cannot be corrected any more. Correct the stock of the item instead.`
    )
  }
  if (!truth.length) {
    return refuse(`Name at least one line of purchase order ${order.display_id} and the quantity truly received.`)
  }
  const changes: ReceivedQuantity[] = []
  for (const [index, word] of truth.entries()) {
    const decision = correctLine(order, lines, receipt, word)
    if (!decision.ok) {
      return decision
    }
    if (truth.findIndex(({ line_id }) => line_id === word.line_id) !== index) {
      return refuse(`Line "${word.line_id}" is named twice; name it once with what was truly received.`)
    }
    changes.push(...decision.value)
  }
  if (changes.length && (receipt.status === "recorded" || receipt.status === "stocking")) {
    return refuse(
      `The goods of this receipt of purchase order ${order.display_id} are still being booked in; correct it in a minute.`
    )
  }
  return accept(changes)
}

function correctLine(
  order: ReceivingOrder,
  lines: readonly Line[],
  receipt: StandingReceipt,
  word: TrueQuantity
): Decision<ReceivedQuantity[]> {
  const line = lines.find(({ id }) => id === word.line_id)
  if (!line) {
    return refuse(`Purchase order ${order.display_id} has no line "${word.line_id}".`)
  }
  const was = receipt.lines.find(({ line_id }) => line_id === word.line_id) ?? nothing(word.line_id)
  const truly = { quantity: word.quantity, damaged: word.damaged ?? was.damaged }
  if (!truly.quantity.isGreaterThanOrEqualTo(0) || !truly.damaged.isGreaterThanOrEqualTo(0)) {
    return refuse(`The quantity truly received on line "${word.line_id}" must be 0 or more.`)
  }
  const quantity = truly.quantity.minus(was.quantity)
  const damaged = truly.damaged.minus(was.damaged)
  if (quantity.isZero() && damaged.isZero()) {
    return accept([])
  }
  const came = quantity.plus(damaged)
  const unannounced = came.isNegative()
    ? BigNumber.min(was.unannounced, came.negated()).negated()
    : BigNumber.max(0, came.minus(underway(line)))
  const over = takeIn(line, { quantity, damaged, unannounced }).over.minus(line.over)
  const allowance = overAllowance(line, order.over_delivery_percent, word.over_delivery)
  return allowance === null || over.isLessThanOrEqualTo(allowance)
    ? accept([{ line_id: word.line_id, quantity, damaged, over, unannounced }])
    : refuse(overLimit(order, line, quantity, allowance))
}

const nothing = (line_id: string): ReceivedQuantity => ({
  line_id,
  quantity: new BigNumber(0),
  damaged: new BigNumber(0),
  over: new BigNumber(0),
  unannounced: new BigNumber(0),
})

/** What takes an effect back. */
export const reversed = (effect: ReceivedQuantity): ReceivedQuantity => ({
  line_id: effect.line_id,
  quantity: effect.quantity.negated(),
  damaged: effect.damaged.negated(),
  over: effect.over.negated(),
  unannounced: effect.unannounced.negated(),
})

/**
 * The status an order falls back to, or rises to, once what was received has changed. Where nothing is left of it,
 * the order is as far as it was before: shipped, confirmed or sent. One that was put aside stays so.
 */
export function statusAfterChange(
  order: { status: PurchaseOrderStatus; confirmed_at: Date | null },
  lines: readonly Line[]
): PurchaseOrderStatus {
  if (!isOpen(order.status) && order.status !== "received") {
    return order.status
  }
  if (lines.every(isComplete) || lines.some((line) => line.received.isGreaterThan(0))) {
    return statusAfterReceipt(lines)
  }
  if (lines.some((line) => line.shipped.isGreaterThan(0))) {
    return "in_transit"
  }
  return order.confirmed_at ? "confirmed" : "sent"
}
