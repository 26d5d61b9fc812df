import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { cancelOpen, closeOrder } from "../domain/cancellation"
import { moveTo, type PurchaseOrderStatus } from "../domain/purchase-order-status"
import type { SupplyPair } from "../repositories/arrivals"
import { deleteRevisions, insertCancellations, type Why } from "../repositories/cancellations"
import {
  addToLines,
  confirmAsOrdered,
  forgetConfirmed,
  forgetFirstConfirmedDates,
  keepFirstConfirmedDates,
  lockOrder,
  makeDue,
  setStatus,
  stamp,
} from "../repositories/orders"
import { lockWhole, orThrow, pairsOf } from "./lock-order"

/** A change of an order's status, with what is needed to take it back. */
export interface AppliedMove {
  purchase_order_id: string
  from: PurchaseOrderStatus
  to: PurchaseOrderStatus
  pairs: SupplyPair[]
  stamped: "sent_at" | "confirmed_at" | "closed_at"
  first_confirmed_line_ids: string[]
  confirmed_line_ids: string[]
  canceled_lines: { line_id: string; quantity: string }[]
  revision_ids: string[]
}

export async function moveOrder(
  manager: SqlEntityManager,
  id: string,
  to: "sent" | "confirmed",
  now: Date
): Promise<AppliedMove> {
  const { order, lines } = await lockWhole(manager, id)
  const stamped = to === "sent" ? "sent_at" : "confirmed_at"
  await setStatus(manager, id, orThrow(moveTo(order, to)))
  await stamp(manager, id, stamped, now)
  await makeDue(manager, id, now)
  return {
    purchase_order_id: id,
    from: order.status,
    to,
    pairs: pairsOf(order, lines),
    stamped,
    first_confirmed_line_ids: to === "confirmed" ? await keepFirstConfirmedDates(manager, id) : [],
    confirmed_line_ids: to === "confirmed" ? await confirmAsOrdered(manager, id) : [],
    canceled_lines: [],
    revision_ids: [],
  }
}

/** Ends an order: what is open is given up, and each line's history says by whom and why. */
export async function endOrder(
  manager: SqlEntityManager,
  id: string,
  how: "cancel" | "close",
  why: Why,
  now: Date
): Promise<AppliedMove> {
  const { order, lines } = await lockWhole(manager, id)
  const { status, lines: canceled } = orThrow((how === "close" ? closeOrder : cancelOpen)(order, lines))
  const revision_ids = await insertCancellations(
    manager,
    canceled.map(({ line_id }) => line_id),
    why
  )
  await addToLines(manager, "canceled_quantity", canceled)
  await setStatus(manager, id, status)
  await stamp(manager, id, "closed_at", now)
  return {
    purchase_order_id: id,
    from: order.status,
    to: status,
    pairs: pairsOf(order, lines),
    stamped: "closed_at",
    first_confirmed_line_ids: [],
    confirmed_line_ids: [],
    canceled_lines: canceled.map(({ line_id, quantity }) => ({ line_id, quantity: quantity.toFixed() })),
    revision_ids,
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
  await deleteRevisions(manager, move.revision_ids)
  await forgetFirstConfirmedDates(manager, move.first_confirmed_line_ids)
  await forgetConfirmed(manager, move.confirmed_line_ids)
  await stamp(manager, order.id, move.stamped, null)
  await setStatus(manager, order.id, move.from)
}
