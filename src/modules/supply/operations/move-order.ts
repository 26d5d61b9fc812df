import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { cancelOpen } from "../domain/cancellation"
import { moveTo, type PurchaseOrderStatus } from "../domain/purchase-order-status"
import type { SupplyPair } from "../repositories/arrivals"
import {
  addToLines,
  forgetFirstConfirmedDates,
  keepFirstConfirmedDates,
  lockOrder,
  setStatus,
} from "../repositories/orders"
import { lockWhole, orThrow, pairsOf } from "./lock-order"

/** A change of an order's status, with what is needed to take it back. */
export interface AppliedMove {
  purchase_order_id: string
  from: PurchaseOrderStatus
  to: PurchaseOrderStatus
  pairs: SupplyPair[]
  first_confirmed_line_ids: string[]
  canceled_lines: { line_id: string; quantity: string }[]
}

export async function moveOrder(manager: SqlEntityManager, id: string, to: "sent" | "confirmed"): Promise<AppliedMove> {
  const { order, lines } = await lockWhole(manager, id)
  await setStatus(manager, id, orThrow(moveTo(order, to)))
  return {
    purchase_order_id: id,
    from: order.status,
    to,
    pairs: pairsOf(order, lines),
    first_confirmed_line_ids: to === "confirmed" ? await keepFirstConfirmedDates(manager, id) : [],
    canceled_lines: [],
  }
}

export async function cancelOrder(manager: SqlEntityManager, id: string): Promise<AppliedMove> {
  const { order, lines } = await lockWhole(manager, id)
  const { status, lines: canceled } = orThrow(cancelOpen(order, lines))
  await addToLines(manager, "canceled_quantity", canceled)
  await setStatus(manager, id, status)
  return {
    purchase_order_id: id,
    from: order.status,
    to: status,
    pairs: pairsOf(order, lines),
    first_confirmed_line_ids: [],
    canceled_lines: canceled.map(({ line_id, quantity }) => ({ line_id, quantity: quantity.toFixed() })),
  }
}

/** Takes a move back, unless the order has moved on since. */
export async function undoMove(manager: SqlEntityManager, move: AppliedMove): Promise<void> {
  const order = await lockOrder(manager, move.purchase_order_id)
  if (order?.status !== move.to) {
    return
  }
  await addToLines(
    manager,
    "canceled_quantity",
    move.canceled_lines.map(({ line_id, quantity }) => ({ line_id, quantity: new BigNumber(quantity).negated() }))
  )
  await forgetFirstConfirmedDates(manager, move.first_confirmed_line_ids)
  await setStatus(manager, order.id, move.from)
}
