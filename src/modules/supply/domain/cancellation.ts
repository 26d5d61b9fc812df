import type BigNumber from "bignumber.js"
import { accept, type Decision } from "./decision"
import { isComplete, openQuantity, type Line } from "./line"
import { moveTo, type OrderHead, type PurchaseOrderStatus } from "./purchase-order-status"

export interface Cancellation {
  status: PurchaseOrderStatus
  lines: { line_id: string; quantity: BigNumber }[]
}

/** Gives up all that is open; where goods have come in the order is closed, else canceled. */
export const cancelOpen = (order: OrderHead, lines: readonly Line[]): Decision<Cancellation> =>
  endAs(order.status === "partly_received" ? "closed" : "canceled", order, lines)

/** Puts an order aside of which goods have come: what is still open is given up. */
export const closeOrder = (order: OrderHead, lines: readonly Line[]): Decision<Cancellation> =>
  endAs("closed", order, lines)

function endAs(target: "closed" | "canceled", order: OrderHead, lines: readonly Line[]): Decision<Cancellation> {
  const move = moveTo(order, target)
  if (!move.ok) {
    return move
  }
  return accept({
    status: move.value,
    lines: lines
      .filter((line) => !isComplete(line))
      .map((line) => ({ line_id: line.id, quantity: openQuantity(line) })),
  })
}
