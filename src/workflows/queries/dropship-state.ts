/** All there is to know of what suppliers deliver of some orders, in a few queries for all of them. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import { balanceDropships, type Balance } from "../../modules/supply/domain/dropship/balance"
import type { Chosen } from "../../modules/supply/domain/dropship/choose"
import type { DropshipOffer } from "../../modules/supply/operations/offer-dropships"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"
import { dropshipOffers } from "./dropship-offers"
import { factsOfLines } from "./facts-of-lines"

/** Waiting units of an order line that a supplier is to deliver, and does not know of yet. */
export interface DropshipWish extends Chosen<DropshipOffer> {
  order_line_item_id: string
  title: string
  /** Where the units wait now, in units of the inventory item. */
  waitsAt: { location_id: string; quantity: BigNumber }[]
}

export interface DropshipState {
  lines: PlacedDropshipLine[]
  records: StoredRecord[]
  balance: Balance
  order: CustomerOrder
  wishes: DropshipWish[]
}

export interface CustomerOrder {
  id: string
  displayId: string
  shipTo: ShipToDTO | null
  /** Where the order's sales channel sells from. */
  locationIds: string[]
}

interface OrderRow {
  id: string
  display_id: number | null
  shipping_address: ShipToDTO | null
  sales_channel: { stock_locations: ({ id: string } | null)[] | null } | null
}

type Known = Omit<DropshipState, "wishes">

/** By order; without those of which nothing waits and nothing was dropshipped, for which two indexed queries say so. */
export async function dropshipStates(
  container: MedusaContainer,
  orderIds: readonly string[],
  now: Date
): Promise<ReadonlyMap<string, DropshipState>> {
  // What was asked for before what waits: units that are just being received wait no more by then.
  const lines = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).dropshipLines([...orderIds])
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([...orderIds])
  const waiting = records.filter((record) => record.waiting.gt(0)).map((record) => record.orderId)
  const touched = [...new Set([...lines.map((line) => line.order_id), ...waiting])]
  const orders = touched.length > 0 ? await customerOrders(container, touched) : []
  const known = orders.map((order): Known => {
    const own = lines.filter((line) => line.order_id === order.id)
    const ofOrder = records.filter((record) => record.orderId === order.id)
    const places = ofOrder.map(({ lineId, locationId, waiting: units }) => ({
      order_line_item_id: lineId,
      location_id: locationId,
      waiting: units,
    }))
    return { lines: own, records: ofOrder, order, balance: balanceDropships(own, places) }
  })
  const wishesOf = await wishes(container, known, now)
  return new Map(known.map((state) => [state.order.id, { ...state, wishes: wishesOf(state) }]))
}

async function customerOrders(container: MedusaContainer, ids: readonly string[]): Promise<CustomerOrder[]> {
  const { data }: { data: OrderRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "shipping_address.*", "sales_channel.stock_locations.id"],
    filters: { id: [...ids] },
  })
  return data.map((row) => ({
    id: row.id,
    displayId: String(row.display_id ?? row.id),
    shipTo: row.shipping_address && toShipTo(row.shipping_address),
    locationIds: (row.sales_channel?.stock_locations ?? []).flatMap((location) => location?.id ?? []),
  }))
}

/** Of lines that are where they belong; the others are looked at again once they are. */
function settledRecords({ records, order, balance: { moves, stranded } }: Known): StoredRecord[] {
  const unsettled = new Set([...moves, ...stranded].map((units) => units.order_line_item_id))
  return order.shipTo ? records.filter(({ lineId }) => !unsettled.has(lineId)) : []
}

async function wishes(
  container: MedusaContainer,
  known: readonly Known[],
  now: Date
): Promise<(state: Known) => DropshipWish[]> {
  const waiting = known.flatMap((state) => settledRecords(state).filter((record) => record.waiting.gt(0)))
  if (waiting.length === 0) {
    return () => []
  }
  const lineIds = [...new Set(waiting.map(({ lineId }) => lineId))]
  const [facts, offers] = await Promise.all([
    factsOfLines(container, lineIds),
    dropshipOffers(container, { itemIds: waiting.map(({ inventoryItemId }) => inventoryItemId), lineIds }, now),
  ])
  return (state) => {
    const records = settledRecords(state)
    return [...new Set(records.map(({ lineId }) => lineId))].flatMap((lineId): DropshipWish[] => {
      const line = facts.get(lineId)
      const own = records.filter((record) => record.lineId === lineId)
      const waitsAt = own
        .filter(({ locationId, waiting: units }) => units.gt(0) && !isSupplied(state, lineId, locationId))
        .map(({ locationId, waiting: units }) => ({ location_id: locationId, quantity: units }))
      const isKit = own.some(({ inventoryItemId }) => inventoryItemId !== own[0].inventoryItemId)
      if (!line || waitsAt.length === 0 || isKit) {
        return []
      }
      const choice = offers.choose(
        {
          lineId,
          orderedAt: line.facts.orderedAt,
          requiredByItem: line.requiredByItem,
          shipsComplete: own.some(({ shipping }) => shipping === "complete"),
        },
        { waiting: sum(waitsAt.map(({ quantity }) => quantity)), held: sum(own.map((record) => record.allocated)) }
      )
      return choice ? [{ ...choice, order_line_item_id: lineId, title: line.facts.title, waitsAt }] : []
    })
  }
}

/** A supplier was asked to deliver the line from there. */
export const isSupplied = ({ lines }: Pick<DropshipState, "lines">, lineId: string, locationId: string): boolean =>
  lines.some((line) => line.order_line_item_id === lineId && line.location_id === locationId)

function toShipTo(address: ShipToDTO): ShipToDTO {
  const { first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code, phone } = address
  return { first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code, phone }
}
