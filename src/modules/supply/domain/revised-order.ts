import { isComplete, type Line } from "./line"
import type { OrderHead, PurchaseOrderStatus } from "./purchase-order-status"
import { statusAfterReceipt } from "./receipt"

/**
 * The status that follows from the lines once the supplier has spoken.
 *
 * Nothing open: received where goods came, else canceled, for the supplier gave all of it up. Every open line of a
 * sent order answered, and one of them confirmed: confirmed. Otherwise the order stays where it is.
 */
export function statusAfterRevision({ status }: OrderHead, lines: readonly Line[]): PurchaseOrderStatus {
  const open = lines.filter((line) => !isComplete(line))
  if (open.length === 0) {
    return lines.every((line) => line.received.isZero()) ? "canceled" : statusAfterReceipt(lines)
  }
  const answered = open.every((line) => line.confirmed !== null || line.substitute !== null)
  return status === "sent" && answered && open.some((line) => line.confirmed !== null) ? "confirmed" : status
}
