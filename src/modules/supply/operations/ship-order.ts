import BigNumber from "bignumber.js"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PurchaseOrderStatus } from "../domain/purchase-order-status"
import type { RevisionSource } from "../domain/revision-source"
import { checkShipment, checkTrackingUrl } from "../domain/shipment"
import type { SupplyPair } from "../repositories/arrivals"
import { addToLines, forgetFirstConfirmedDates, keepFirstConfirmedDates, makeDue, setStatus } from "../repositories/orders"
import { deleteShipment, insertShipment } from "../repositories/shipments"
import { lockWhole, orThrow, pairsOf } from "./lock-order"

export interface ShipmentNews {
  purchase_order_id: string
  /** Null ships all that is open and not on its way. */
  lines: { id: string; quantity: number }[] | null
  carrier: string | null
  tracking_number: string | null
  tracking_url: string | null
  shipped_at: Date
  source: RevisionSource
  actor_id: string | null
}

/** A shipment that was recorded, with what is needed to take it back. */
export interface AppliedShipment {
  shipment_id: string
  purchase_order_id: string
  from: PurchaseOrderStatus
  to: PurchaseOrderStatus
  pairs: SupplyPair[]
  first_confirmed_line_ids: string[]
  lines: { line_id: string; quantity: string }[]
}

/** Goods left the supplier. Who ships without a word before has agreed to the dates as they stand. */
export async function shipOrder(manager: SqlEntityManager, news: ShipmentNews, now: Date): Promise<AppliedShipment> {
  const { order, lines } = await lockWhole(manager, news.purchase_order_id)
  const wanted = news.lines?.map(({ id, quantity }) => ({ line_id: id, quantity: new BigNumber(quantity) })) ?? null
  const departure = orThrow(checkShipment(order, lines, wanted, { shippedAt: news.shipped_at, now }))
  const tracking_url = orThrow(checkTrackingUrl(news.tracking_url))
  const shipment_id = await insertShipment(manager, { ...news, tracking_url, lines: departure.lines })
  await addToLines(manager, "shipped_quantity", departure.lines)
  await setStatus(manager, order.id, departure.status)
  await makeDue(manager, order.id, now)
  return {
    shipment_id,
    purchase_order_id: order.id,
    from: order.status,
    to: departure.status,
    pairs: pairsOf(order, lines),
    first_confirmed_line_ids: await keepFirstConfirmedDates(manager, order.id),
    lines: departure.lines.map(({ line_id, quantity }) => ({ line_id, quantity: quantity.toFixed() })),
  }
}

/** Takes a shipment back of which nobody was told. */
export async function undoShipment(manager: SqlEntityManager, shipment: AppliedShipment): Promise<void> {
  const { order } = await lockWhole(manager, shipment.purchase_order_id)
  await deleteShipment(manager, shipment.shipment_id)
  await addToLines(
    manager,
    "shipped_quantity",
    shipment.lines.map(({ line_id, quantity }) => ({ line_id, quantity: new BigNumber(quantity).negated() }))
  )
  await forgetFirstConfirmedDates(manager, shipment.first_confirmed_line_ids)
  if (order.status === shipment.to) {
    await setStatus(manager, order.id, shipment.from)
  }
}
