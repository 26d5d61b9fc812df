import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { OpenLine, OpenPlace } from "../../modules/backorder/domain/release"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact } from "./exact-quantity"
import { factsOfLines, type LineWithOrder } from "./facts-of-lines"
import { HELD_FOR_LINE, lineOfReservation, type Reservation } from "./held-lines"
import { rulesOfLines } from "./rules-of-lines"

/** One item of an order line, over all locations; quantities in units of the item. */
export interface OpenPart {
  inventoryItemId: string
  required: BigNumber
  ordered: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  canceled: BigNumber
}

export interface OrderLine extends OpenLine {
  parts: readonly OpenPart[]
  reservations: readonly Reservation[]
}

/** Every line of an order, with where its parts are held and what still waits. */
export async function openLines(container: MedusaContainer, orderId: string): Promise<OrderLine[]> {
  const [facts, records] = await Promise.all([
    factsOfLines(container, [], [orderId]),
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders([orderId]),
  ])
  const lines = [...facts.values()]
  const [rules, reservations] = await Promise.all([
    rulesOfLines(container, lines),
    reservationsOfLines(container, lines.map((line) => line.facts.lineId), records),
  ])
  return lines.flatMap((line): OrderLine[] => {
    const own = rules.get(line.facts.lineId)
    const recorded = records.filter((record) => record.lineId === line.facts.lineId)
    const held = reservations.filter((row) => lineOfReservation(row) === line.facts.lineId)
    const parts = partsOf(line, recorded, held)
    const canceled = BigNumber.max(0, ...parts.map((part) => part.canceled.div(part.required)))
    return own
      ? [
          {
            lineId: line.facts.lineId,
            open: BigNumber.max(0, line.quantity.minus(line.fulfilled).minus(canceled)),
            waits: recorded.some((record) => record.waiting.gt(0)),
            releasePending: recorded.some((record) => record.releasePending),
            shipping: own.shipping,
            minimumBatch: own.minimumBatch,
            counted: line.counted && parts.length > 0,
            parts,
            places: placesOf(parts, held),
            reservations: held,
          },
        ]
      : []
  })
}

/** What lines hold, in core's eyes or only in ours; the latter is found by the items on record. */
async function reservationsOfLines(
  container: MedusaContainer,
  lineIds: string[],
  records: readonly StoredRecord[]
): Promise<Reservation[]> {
  const inventory = container.resolve(Modules.INVENTORY)
  const items = [...new Set(records.map((record) => record.inventoryItemId))]
  const [cores, ours]: [Reservation[], Reservation[]] = await Promise.all([
    inventory.listReservationItems({ line_item_id: lineIds }, { take: null }),
    items.length > 0 ? inventory.listReservationItems({ inventory_item_id: items }, { take: null }) : [],
  ])
  return [...cores, ...ours.filter((row) => !row.line_item_id && row.metadata?.[HELD_FOR_LINE])]
}

function partsOf(line: LineWithOrder, records: readonly StoredRecord[], held: readonly Reservation[]): OpenPart[] {
  const items = new Set([
    ...line.requiredByItem.keys(),
    // Without a variant nobody else says what the line is made of.
    ...(line.hasVariant && line.counted ? [] : records.map((record) => record.inventoryItemId)),
  ])
  return [...items].map((inventoryItemId) => {
    const own = records.filter((record) => record.inventoryItemId === inventoryItemId)
    const required = line.requiredByItem.get(inventoryItemId) ?? own[0]?.required ?? new BigNumber(1)
    return {
      inventoryItemId,
      required,
      ordered: line.quantity.times(required),
      allocated: heldOf(held.filter((row) => row.inventory_item_id === inventoryItemId)),
      waiting: sum(own.map((record) => record.waiting)),
      canceled: sum(own.map((record) => record.canceled)),
    }
  })
}

/** Locations at which every part is held; else, for a kit scattered over several, all of them together. */
function placesOf(parts: readonly OpenPart[], held: readonly Reservation[]): OpenPlace[] {
  const at = (locationId: string, part: OpenPart): BigNumber =>
    heldOf(held.filter((row) => row.location_id === locationId && row.inventory_item_id === part.inventoryItemId))
  // Where core packs from comes first.
  const ordered = [...held].sort((a, b) => Number(Boolean(b.line_item_id)) - Number(Boolean(a.line_item_id)))
  const places = [...new Set(ordered.map((row) => row.location_id))].map((locationId) => ({
    locationId,
    parts: parts.map((part) => ({ required: part.required, allocated: at(locationId, part) })),
  }))
  const whole = places.filter((place) => place.parts.every((part) => part.allocated.gt(0)))
  return whole.length > 0 || parts.length < 2 ? whole : [{ locationId: null, parts }]
}

function heldOf(rows: readonly Reservation[]): BigNumber {
  return sum(rows.map((row) => exact(row, "quantity")))
}
