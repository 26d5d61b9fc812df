/**
 * Carries what suppliers have shipped to customers through to parcels of their orders.
 *
 * Each shipment is received once, at the supplier's location, under its own id as the key: the engine counts the goods
 * there, holds them for the line they came for before the stock rises, and raises the stock. What is held there then
 * leaves as a parcel, which is charged for like any other and marked shipped with the supplier's tracking. Every part
 * finds what was done before, so that a run that died is made up for by the next.
 */
import { createOrderShipmentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type SupplyModuleService from "../../modules/supply/service"
import type { PurchaseOrderStatus } from "../../types"
import { closePurchaseOrderWorkflow } from "../close-purchase-order"
import { exact, type ExactQuantity } from "../queries/exact-quantity"
import { receivePurchaseOrderWorkflow } from "../receive-purchase-order"
import { releaseBackordersWorkflow } from "../release-backorders"

const shipped: readonly PurchaseOrderStatus[] = ["in_transit", "partly_received", "received"]

/** Something may have to be carried through to a parcel of the customer's order, or the order be put aside. */
export const hasShipped = (status: PurchaseOrderStatus): boolean => shipped.includes(status)

export async function deliverDropships(container: MedusaContainer, orderId: string, now: string): Promise<void> {
  for (const order of (await ordersOf(container, orderId)).filter(({ status }) => hasShipped(status))) {
    await deliver(container, order, orderId, now)
  }
}

/** Puts the orders aside of which everything has reached a parcel that left. */
export async function closeDelivered(container: MedusaContainer, orderId: string, now: string): Promise<void> {
  for (const { purchase_order_id: id, location_id } of (await ordersOf(container, orderId)).filter(({ status }) => status === "received")) {
    const [held, parcels] = await Promise.all([isHeldAt(container, orderId, location_id), parcelsAt(container, orderId, location_id)])
    if (!held && parcels.length === 0) {
      await closePurchaseOrderWorkflow(container).run({ input: { id, now } })
    }
  }
}

/** One line of each of the purchase orders for the customer's order. */
async function ordersOf(container: MedusaContainer, orderId: string): Promise<PlacedDropshipLine[]> {
  const lines = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).dropshipLines([orderId])
  return [...new Map(lines.map((line) => [line.purchase_order_id, line])).values()]
}

async function deliver(
  container: MedusaContainer,
  { purchase_order_id: id, location_id }: PlacedDropshipLine,
  orderId: string,
  now: string
): Promise<void> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const [shipments, receipts] = await Promise.all([
    supply.listPurchaseOrderShipments({ purchase_order_id: id }, { relations: ["lines"], order: { id: "ASC" }, take: null }),
    supply.listPurchaseOrderReceipts({ purchase_order_id: id }, { select: ["id", "idempotency_key", "status"], take: null }),
  ])
  for (const shipment of shipments) {
    const key = `shipment:${shipment.id}`
    if (!receipts.some((receipt) => receipt.idempotency_key === key && receipt.status === "done")) {
      const lines = shipment.lines.map((line) => ({ id: line.line_id, quantity: exact(line, "quantity").toNumber() }))
      await receivePurchaseOrderWorkflow(container).run({
        input: { id, lines, idempotency_key: key, dropshipped: true, actor_id: shipment.actor_id, now },
      })
    }
    if (await isHeldAt(container, orderId, location_id)) {
      await releaseBackordersWorkflow(container).run({ input: { order_ids: [orderId], everything: true, location_id, now } })
    }
    for (const parcel of await parcelsAt(container, orderId, location_id)) {
      await createOrderShipmentWorkflow(container).run({
        input: { order_id: orderId, fulfillment_id: parcel.id, items: unitsIn(parcel), labels: labelsOf(shipment) },
      })
    }
  }
}

async function isHeldAt(container: MedusaContainer, orderId: string, locationId: string): Promise<boolean> {
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId])
  return records.some((record) => record.locationId === locationId && record.allocated.gt(0))
}

interface Parcel {
  id: string
  location_id: string
  shipped_at: string | Date | null
  canceled_at: string | Date | null
  items: ({ line_item_id: string | null } & ExactQuantity<"quantity">)[]
}

/** Parcels of the order at the location that nobody marked as shipped yet. */
async function parcelsAt(container: MedusaContainer, orderId: string, locationId: string): Promise<Parcel[]> {
  const { data }: { data: { fulfillments: (Parcel | null)[] | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "fulfillments.id",
        "fulfillments.location_id",
        "fulfillments.shipped_at",
        "fulfillments.canceled_at",
        "fulfillments.items.line_item_id",
        "fulfillments.items.quantity",
      ],
      filters: { id: orderId },
    })
  return (data[0]?.fulfillments ?? []).flatMap((parcel) =>
    parcel && parcel.location_id === locationId && parcel.shipped_at === null && parcel.canceled_at === null ? [parcel] : []
  )
}

/** Medusa counts from the parcel itself; it wants to hear which lines are in it. */
function unitsIn({ items }: Parcel): { id: string; quantity: number }[] {
  const units = new Map<string, BigNumber>()
  for (const item of items) {
    if (item.line_item_id) {
      units.set(item.line_item_id, exact(item, "quantity").plus(units.get(item.line_item_id) ?? 0))
    }
  }
  return [...units].map(([id, quantity]) => ({ id, quantity: quantity.toNumber() }))
}

function labelsOf(shipment: { tracking_number: string | null; tracking_url: string | null }) {
  const { tracking_number, tracking_url } = shipment
  return tracking_number === null ? [] : [{ tracking_number, tracking_url: tracking_url ?? "", label_url: "" }]
}
