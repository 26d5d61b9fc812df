/** Puts together what is known of each order line that wants something of the measured items. */
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { MeasuredLine, MeasuredPart, MeasuredShare } from "../../modules/backorder/measured-stock"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import { dropshipOffers } from "./dropship-offers"
import { exact } from "./exact-quantity"
import type { LineWithOrder } from "./facts-of-lines"
import { lineOfReservation, type Reservation } from "./held-lines"
import type { Level } from "./measure-stock"
import { rulesOfLines } from "./rules-of-lines"

export interface LineSources {
  items: readonly string[]
  levels: readonly Level[]
  reservations: readonly Reservation[]
  records: readonly StoredRecord[]
  facts: ReadonlyMap<string, LineWithOrder>
  /** Orders whose lines are given a place where Medusa has given them none. */
  placeable: ReadonlySet<string>
  now: Date
}

export interface MeasuredLines {
  lines: readonly MeasuredLine[]
  /** Other items of kits that wait: whole kits are decided about, not parts. */
  itemsToo: readonly string[]
}

export async function measureLines(container: MedusaContainer, known: LineSources): Promise<MeasuredLines> {
  const facts = [...known.facts.values()]
  const [rules, locations, dropships] = await Promise.all([
    rulesOfLines(container, facts),
    locationsOfChannels(container, facts),
    dropshipOffers(container, { itemIds: known.items, lineIds: [...known.facts.keys()] }, known.now),
  ])
  const reservations = groupByLine(known.reservations, lineOfReservation)
  const records = groupByLine(known.records, (record) => record.lineId)
  const itemsToo = new Set<string>()

  const lines = facts.flatMap((line): MeasuredLine[] => {
    const { lineId } = line.facts
    const own = rules.get(lineId)
    const held = reservations.get(lineId) ?? []
    const recorded = records.get(lineId) ?? []
    const sources = locations.get(line.buyer.salesChannelId ?? "") ?? []
    const parts = partsOf(line, held, recorded, sources, known)
    if (!own || parts.length === 0) {
      return []
    }
    if (isShort(line, held, recorded, known.levels)) {
      const others = [...line.requiredByItem.keys()].filter((item) => !known.items.includes(item))
      others.forEach((item) => itemsToo.add(item))
    }
    const { facts: lineFacts, quantity, fulfilled, orderCanceled, counted } = line
    // What a supplier delivers stays with it, and what the shop holds of the line with the shop.
    const others = dropships.isDropshipped(lineId) ? [] : sources
    const direct = dropships.directSupply({
      lineId,
      orderedAt: lineFacts.orderedAt,
      requiredByItem: line.requiredByItem,
      shipsComplete: own.shipping === "complete",
    })
    return [{ facts: lineFacts, quantity, fulfilled, orderCanceled, counted, rules: own, sources: others, direct, parts }]
  })
  return { lines, itemsToo: [...itemsToo] }
}

function partsOf(
  line: LineWithOrder,
  held: readonly Reservation[],
  recorded: readonly StoredRecord[],
  sources: readonly string[],
  { items, levels, placeable }: LineSources
): MeasuredPart[] {
  const touched = new Set([...held.map((row) => row.inventory_item_id), ...recorded.map((record) => record.inventoryItemId)])
  const isOpen = line.quantity.gt(line.fulfilled) && !line.orderCanceled
  const ours = isOpen && line.counted && (recorded.length > 0 || placeable.has(line.facts.orderId))
  const wanted = ours ? [...line.requiredByItem.keys()] : []
  return [...new Set([...touched, ...wanted])]
    .filter((item) => items.includes(item))
    .flatMap((item): MeasuredPart[] => {
      const shares = sharesOf(held.filter((row) => row.inventory_item_id === item))
      const isRecorded = recorded.some((record) => record.inventoryItemId === item)
      const place = shares.length > 0 || isRecorded ? null : placeFor(item, held, recorded, sources, levels)
      if (shares.length === 0 && !isRecorded && !place) {
        return []
      }
      return [
        {
          inventoryItemId: item,
          required: line.requiredByItem.get(item) ?? null,
          // A variant without any item is being deleted, or about to be given one; its lines go on waiting.
          dropped: line.hasVariant && line.counted && line.requiredByItem.size > 0 && !line.requiredByItem.has(item),
          shares: place ? [emptyShare(place)] : shares,
        },
      ]
    })
}

function sharesOf(held: readonly Reservation[]): MeasuredShare[] {
  return [...new Set(held.map((row) => row.location_id))].map((locationId) => {
    const here = held.filter((row) => row.location_id === locationId)
    return {
      locationId,
      held: sum(here.map((row) => exact(row, "quantity"))),
      packable: sum(here.filter((row) => row.line_item_id).map((row) => exact(row, "quantity"))),
      tidy: isTidy(here),
    }
  })
}

/** At most one reservation of either kind, and none of nothing: core cannot undo an order that has one of those. */
function isTidy(rows: readonly Reservation[]): boolean {
  const packable = rows.filter((row) => row.line_item_id)
  return packable.length <= 1 && rows.length - packable.length <= 1 && rows.every((row) => exact(row, "quantity").gt(0))
}

function emptyShare(locationId: string): MeasuredShare {
  return { locationId, held: sum([]), packable: sum([]), tidy: true }
}

/** Where the rest of the line is, else the first location the order may be served from, with stock of the item if one has any. */
function placeFor(
  item: string,
  held: readonly Reservation[],
  recorded: readonly StoredRecord[],
  sources: readonly string[],
  levels: readonly Level[]
): string | null {
  const near = [...held.map((row) => row.location_id), ...recorded.map((record) => record.locationId)]
  const stocked = new Set(levels.filter((level) => level.inventory_item_id === item).map((level) => level.location_id))
  return [...near, ...sources].find((location) => stocked.has(location)) ?? near[0] ?? sources[0] ?? null
}

/** The line is on record, or will be: then it matters what else it is made of. */
function isShort(
  line: LineWithOrder,
  held: readonly Reservation[],
  recorded: readonly StoredRecord[],
  levels: readonly Level[]
): boolean {
  const open = line.quantity.minus(line.fulfilled)
  const holdsTooLittle = [...new Set(held.map((row) => row.inventory_item_id))].some((item) =>
    sum(held.filter((row) => row.inventory_item_id === item).map((row) => exact(row, "quantity"))).lt(
      open.times(line.requiredByItem.get(item) ?? 0)
    )
  )
  const isOwed = held.some((row) =>
    levels.some(
      (level) =>
        level.inventory_item_id === row.inventory_item_id &&
        level.location_id === row.location_id &&
        exact(level, "reserved_quantity").gt(exact(level, "stocked_quantity"))
    )
  )
  return holdsTooLittle || isOwed || recorded.length > 0
}

/** Stock locations by sales channel, in the order in which the merchant made them. */
async function locationsOfChannels(
  container: MedusaContainer,
  lines: readonly LineWithOrder[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [...new Set(lines.flatMap(({ buyer }) => buyer.salesChannelId ?? []))]
  const { data }: { data: { id: string; stock_locations: ({ id: string } | null)[] | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "sales_channel", fields: ["id", "stock_locations.id"], filters: { id: ids } })
  return new Map(
    data.map((channel) => [channel.id, (channel.stock_locations ?? []).flatMap((location) => (location ? [location.id] : []))])
  )
}

function groupByLine<Row>(rows: readonly Row[], lineOf: (row: Row) => string | null): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const lineId = lineOf(row)
    if (lineId) {
      groups.set(lineId, [...(groups.get(lineId) ?? []), row])
    }
  }
  return groups
}
