import { accept, refuse, type Decision } from "./decision"
import { isOpen, type OrderHead } from "./purchase-order-status"

/** A draft was never sent, so no link leads to it; that to an order which is over may be made void, too. */
export function mayRevokeLinks(order: OrderHead): Decision<{ isOpen: boolean }> {
  return order.status === "draft"
    ? refuse(`Purchase order ${order.display_id} is a draft: no link to it was sent that could be made void.`)
    : accept({ isOpen: isOpen(order.status) })
}
