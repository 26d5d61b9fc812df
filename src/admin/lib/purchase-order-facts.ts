import type { PurchaseOrderDTO, PurchaseOrderLineDTO, PurchaseOrderStatus } from "../../types"
import { sum } from "./decimal"

interface Possible {
  send: boolean
  confirm: boolean
  ship: boolean
  receive: boolean
  correct: boolean
  close: boolean
  cancel: boolean
  changeDates: boolean
}

const none: Possible = {
  send: false,
  confirm: false,
  ship: false,
  receive: false,
  correct: false,
  close: false,
  cancel: false,
  changeDates: false,
}

const open: Possible = { ...none, ship: true, receive: true, cancel: true, changeDates: true }

/** What each status lets staff do; the server has the last word. */
export const purchaseOrderPossible: Record<PurchaseOrderStatus, Possible> = {
  draft: { ...none, send: true, cancel: true, changeDates: true },
  sent: { ...open, confirm: true },
  confirmed: open,
  in_transit: open,
  partly_received: { ...open, cancel: false, close: true, correct: true },
  received: { ...none, close: true, correct: true },
  closed: none,
  canceled: none,
}

export const openQuantity = (order: PurchaseOrderDTO): number =>
  sum(order.lines.map((line) => line.open_quantity))

/** When the next goods of the order are expected; null where nothing open has a date. */
export function nextExpected(order: PurchaseOrderDTO): string | null {
  const dates = order.lines.flatMap((line) => (line.open_quantity > 0 && line.expected_at ? [line.expected_at] : []))
  return dates.sort()[0] ?? null
}

export const orderTotal = (order: PurchaseOrderDTO): number =>
  sum(order.lines.map((line) => line.quantity * line.unit_cost))

/** What of a line is open and not on its way yet. */
export const shippableQuantity = (line: PurchaseOrderLineDTO): number =>
  Math.max(
    0,
    sum([
      line.open_quantity,
      -Math.max(0, sum([line.shipped_quantity, -line.received_quantity, -line.damaged_quantity])),
    ])
  )
