import type { PurchaseOrderDTO, PurchaseOrderStatus } from "../../types"
import { sum } from "./decimal"

/** What each status lets staff do; the server has the last word. */
export const purchaseOrderPossible: Record<
  PurchaseOrderStatus,
  { send: boolean; confirm: boolean; receive: boolean; cancel: boolean; changeDates: boolean }
> = {
  draft: { send: true, confirm: false, receive: false, cancel: true, changeDates: true },
  sent: { send: false, confirm: true, receive: true, cancel: true, changeDates: true },
  confirmed: { send: false, confirm: false, receive: true, cancel: true, changeDates: true },
  in_transit: { send: false, confirm: false, receive: true, cancel: true, changeDates: true },
  partly_received: { send: false, confirm: false, receive: true, cancel: true, changeDates: true },
  received: { send: false, confirm: false, receive: false, cancel: false, changeDates: false },
  closed: { send: false, confirm: false, receive: false, cancel: false, changeDates: false },
  canceled: { send: false, confirm: false, receive: false, cancel: false, changeDates: false },
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
