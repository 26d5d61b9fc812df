import BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "./decision"
import { isComplete, underway, type Line } from "./line"
import { overAllowance, overLimit, type OverDelivery } from "./over-delivery"
import { inWords, isOpen, type OrderHead, type PurchaseOrderStatus } from "./purchase-order-status"

/** What somebody counted of one line. */
export interface BroughtQuantity {
  line_id: string
  /** Goods that can be sold. */
  quantity: BigNumber
  damaged: BigNumber
  over_delivery: OverDelivery
}

/** What a receipt does to a line; in a correction each may be negative. */
export interface ReceivedQuantity {
  line_id: string
  quantity: BigNumber
  damaged: BigNumber
  /** The part of `quantity` beyond what was open. */
  over: BigNumber
  /** The part of all that came which no shipment had announced. */
  unannounced: BigNumber
}

export interface ReceivingOrder extends OrderHead {
  over_delivery_percent: BigNumber
}

export const receiptStatuses = ["recorded", "stocking", "stocked", "done"] as const

/**
 * `recorded`: known to us and still to be taken back; `stocking`: on its way into Medusa's stock, for good;
 * `stocked`: on hand in Medusa; `done`: shared out and released.
 */
export type ReceiptStatus = (typeof receiptStatuses)[number]

/**
 * Whether the goods may be booked in, and what that does to each line.
 *
 * 1. The order must be open.
 * 2. A line named twice is added up; of two words about its over-delivery the stricter counts.
 * 3. Damaged goods count for nothing but the record: they stay open, for the supplier owes them.
 * 4. What is beyond the open quantity is taken up to the supplier's tolerance, or as the call says.
 *
 * Conserves: what is accepted adds up to what was brought.
 */
export function checkReceipt(
  order: ReceivingOrder,
  lines: readonly Line[],
  brought: readonly BroughtQuantity[]
): Decision<ReceivedQuantity[]> {
  if (order.status === "draft") {
    return refuse(`Purchase order ${order.display_id} is a draft; send it before receiving its goods.`)
  }
  if (!isOpen(order.status)) {
    return refuse(`Purchase order ${order.display_id} is ${inWords(order.status)}; nothing more can be received on it.`)
  }
  if (!brought.length) {
    return refuse(`Name at least one line of purchase order ${order.display_id} and the quantity received.`)
  }
  const nothing = brought.find(({ quantity, damaged }) => !isCount(quantity, damaged))
  if (nothing) {
    return refuse(`The quantity received on line "${nothing.line_id}" must be more than 0.`)
  }
  const received: ReceivedQuantity[] = []
  for (const parcel of addedUp(brought)) {
    const line = lines.find(({ id }) => id === parcel.line_id)
    const decision = line
      ? receiveOn(order, line, parcel)
      : refuse(`Purchase order ${order.display_id} has no line "${parcel.line_id}".`)
    if (!decision.ok) {
      return decision
    }
    received.push(decision.value)
  }
  return accept(received)
}

const isCount = (quantity: BigNumber, damaged: BigNumber): boolean =>
  quantity.isGreaterThanOrEqualTo(0) && damaged.isGreaterThanOrEqualTo(0) && quantity.plus(damaged).isGreaterThan(0)

function receiveOn(order: ReceivingOrder, line: Line, parcel: BroughtQuantity): Decision<ReceivedQuantity> {
  const { line_id, quantity, damaged } = parcel
  const unannounced = BigNumber.max(0, quantity.plus(damaged).minus(underway(line)))
  const over = takeIn(line, { quantity, damaged, unannounced }).over.minus(line.over)
  const allowance = overAllowance(line, order.over_delivery_percent, parcel.over_delivery)
  return allowance === null || over.isLessThanOrEqualTo(allowance)
    ? accept({ line_id, quantity, damaged, over, unannounced })
    : refuse(overLimit(order, line, quantity, allowance))
}

/**
 * The line once goods came in, or were taken off the books again where the quantities are negative.
 * What came beyond the order raises the line's quantity by as much, so that what is open is never below zero.
 */
export function takeIn<Row extends Line>(line: Row, came: Omit<ReceivedQuantity, "line_id" | "over">): Row {
  const received = line.received.plus(came.quantity)
  const ordered = line.quantity.minus(line.over)
  const over = BigNumber.max(0, received.plus(line.canceled).minus(ordered))
  return {
    ...line,
    quantity: ordered.plus(over),
    over,
    received,
    damaged: line.damaged.plus(came.damaged),
    shipped: line.shipped.plus(came.unannounced),
  }
}

function addedUp(brought: readonly BroughtQuantity[]): BroughtQuantity[] {
  const sums = new Map<string, BroughtQuantity>()
  for (const parcel of brought) {
    const before = sums.get(parcel.line_id)
    sums.set(
      parcel.line_id,
      before
        ? {
            line_id: parcel.line_id,
            quantity: before.quantity.plus(parcel.quantity),
            damaged: before.damaged.plus(parcel.damaged),
            over_delivery: stricter(before.over_delivery, parcel.over_delivery),
          }
        : parcel
    )
  }
  return [...sums.values()]
}

const byStrictness: readonly OverDelivery[] = ["refuse", "tolerate", "accept"]

const stricter = (one: OverDelivery, other: OverDelivery): OverDelivery =>
  byStrictness.find((word) => word === one || word === other) ?? one

/** The status that follows from the lines once goods have come in. */
export const statusAfterReceipt = (lines: readonly Line[]): PurchaseOrderStatus =>
  lines.every(isComplete) ? "received" : "partly_received"

/** The same goods on the same lines: a repeated call, not another delivery. */
export function isSameReceipt(
  recorded: readonly Pick<ReceivedQuantity, "line_id" | "quantity" | "damaged">[],
  brought: readonly BroughtQuantity[]
): boolean {
  const sums = addedUp(brought)
  return (
    sums.length === recorded.length &&
    sums.every(({ line_id, quantity, damaged }) =>
      recorded.some(
        (line) => line.line_id === line_id && line.quantity.isEqualTo(quantity) && line.damaged.isEqualTo(damaged)
      )
    )
  )
}
