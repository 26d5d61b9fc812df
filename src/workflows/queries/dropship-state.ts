import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import { wasGivenUp } from "../../modules/supply/domain/dropship/balance"
import { chooseDropship, type Chosen } from "../../modules/supply/domain/dropship/choose"
import type { SuppliedAgreement } from "../../modules/supply/repositories/agreements"
import type { PlacedDropshipLine } from "../../modules/supply/repositories/dropships"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"
import { factsOfLines } from "./facts-of-lines"

/** Waiting units of an order line that a supplier is to deliver, and does not know of yet. */
export interface DropshipWish extends Chosen<SuppliedAgreement> {
  order_line_item_id: string
  title: string
  /** Where the units wait now, in units of the inventory item. */
  waitsAt: { location_id: string; quantity: BigNumber }[]
}

/** All there is to know of an order's dropshipments. */
export interface DropshipState {
  lines: PlacedDropshipLine[]
  records: StoredRecord[]
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

/** Null where nothing of the order waits or was dropshipped; two indexed queries for most orders. */
export async function dropshipState(container: MedusaContainer, orderId: string): Promise<DropshipState | null> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  // What was asked for before what waits: units that are just being received wait no more by then.
  const lines = await supply.dropshipLines(orderId)
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId])
  if (lines.length === 0 && !records.some(({ waiting }) => waiting.gt(0))) {
    return null
  }
  const { data }: { data: OrderRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "shipping_address.*", "sales_channel.stock_locations.id"],
    filters: { id: orderId },
  })
  const [row] = data
  if (!row) {
    return null
  }
  const order = {
    id: row.id,
    displayId: String(row.display_id ?? row.id),
    shipTo: row.shipping_address && toShipTo(row.shipping_address),
    locationIds: (row.sales_channel?.stock_locations ?? []).flatMap((location) => location?.id ?? []),
  }
  return { lines, records, order, wishes: order.shipTo ? await wishesOf(container, lines, records) : [] }
}

async function wishesOf(
  container: MedusaContainer,
  lines: readonly PlacedDropshipLine[],
  records: readonly StoredRecord[]
): Promise<DropshipWish[]> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const asked = new Set(lines.filter(({ open }) => open.gt(0)).map((line) => line.order_line_item_id))
  const waiting = records.filter(({ lineId, waiting: units }) => units.gt(0) && !asked.has(lineId))
  if (waiting.length === 0) {
    return []
  }
  const facts = await factsOfLines(container, [...new Set(waiting.map(({ lineId }) => lineId))])
  const days = [...new Set([...facts.values()].map((line) => dayOf(line.facts.orderedAt)))]
  const items = [...new Set(waiting.map(({ inventoryItemId }) => inventoryItemId))]
  // The lines of an order are of one day.
  const agreements = (await Promise.all(days.map((day) => supply.agreementsOf(items, day)))).flat()
  return [...facts.values()].flatMap((line): DropshipWish[] => {
    const own = records.filter(({ lineId }) => lineId === line.facts.lineId)
    const [first] = own
    const choice = chooseDropship(
      {
        inventory_item_id: first.inventoryItemId,
        required: first.required,
        waiting: sum(own.map((record) => record.waiting)),
        held: sum(own.map((record) => record.allocated)),
        isKit: line.requiredByItem.size !== 1 || own.some(({ inventoryItemId }) => inventoryItemId !== first.inventoryItemId),
        shipsComplete: own.some(({ shipping }) => shipping === "complete"),
        refused: lines.some((asked) => asked.order_line_item_id === line.facts.lineId && wasGivenUp(asked)),
        day: dayOf(line.facts.orderedAt),
      },
      agreements
    )
    return choice
      ? [
          {
            ...choice,
            order_line_item_id: line.facts.lineId,
            title: line.facts.title,
            waitsAt: own
              .filter((record) => record.waiting.gt(0))
              .map((record) => ({ location_id: record.locationId, quantity: record.waiting })),
          },
        ]
      : []
  })
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

function toShipTo(address: ShipToDTO): ShipToDTO {
  const { first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code, phone } = address
  return { first_name, last_name, company, address_1, address_2, postal_code, city, province, country_code, phone }
}
