import type BigNumber from "bignumber.js"
import { accept, refuse, type Decision } from "./decision"
import { isComplete, openQuantity, type Line } from "./line"
import { inWords, isOpen, type OrderHead, type PurchaseOrderStatus } from "./purchase-order-status"

export interface ReceivedQuantity {
  line_id: string
  quantity: BigNumber
}

export const receiptStatuses = ["recorded", "stocking", "stocked", "done"] as const

/**
 * `recorded`: known to us and still to be taken back; `stocking`: on its way into Medusa's stock, for good;
 * `stocked`: on hand in Medusa; `done`: shared out and released.
 */
export type ReceiptStatus = (typeof receiptStatuses)[number]

/**
 * Whether the goods may be booked in, and what each line receives.
 *
 * 1. The order must be open.
 * 2. Quantities of one line named twice are added up.
 * 3. No line takes more than it has open.
 *
 * Conserves: what is accepted adds up to what was brought.
 */
export function checkReceipt(
  order: OrderHead,
  lines: readonly Line[],
  brought: readonly ReceivedQuantity[]
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
  const zero = brought.find(({ quantity }) => !quantity.isGreaterThan(0))
  if (zero) {
    return refuse(`The quantity received on line "${zero.line_id}" must be more than 0.`)
  }
  const byId = new Map(lines.map((line) => [line.id, line]))
  const sums = sumByLine(brought)
  for (const [line_id, quantity] of sums) {
    const line = byId.get(line_id)
    if (!line) {
      return refuse(`Purchase order ${order.display_id} has no line "${line_id}".`)
    }
    const open = openQuantity(line)
    if (quantity.isGreaterThan(open)) {
      return refuse(
        `Line "${line_id}" of purchase order ${order.display_id} has ${open.toFixed()} open; ${quantity.toFixed()} cannot be received on it.`
      )
    }
  }
  return accept([...sums].map(([line_id, quantity]) => ({ line_id, quantity })))
}

function sumByLine(receipt: readonly ReceivedQuantity[]): Map<string, BigNumber> {
  const sums = new Map<string, BigNumber>()
  receipt.forEach(({ line_id, quantity }) => sums.set(line_id, quantity.plus(sums.get(line_id) ?? 0)))
  return sums
}

/** The status that follows from the lines once goods have come in. */
export const statusAfterReceipt = (lines: readonly Line[]): PurchaseOrderStatus =>
  lines.every(isComplete) ? "received" : "partly_received"

/** The same goods on the same lines: a repeated call, not another delivery. */
export function isSameReceipt(left: readonly ReceivedQuantity[], right: readonly ReceivedQuantity[]): boolean {
  const [a, b] = [sumByLine(left), sumByLine(right)]
  return a.size === b.size && [...a].every(([id, quantity]) => b.get(id)?.isEqualTo(quantity) ?? false)
}
