/**
 * Reads what Medusa and the suppliers say about some items, at all of their locations: stock,
 * reservations, the order lines behind them, and what is on its way. An item of which nothing
 * waits and nothing is owed is left out after two indexed queries, so that an ordinary checkout
 * costs next to nothing.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { sum } from "../../modules/backorder/domain/hand-out"
import type { Arrival } from "../../modules/backorder/domain/peg-arrivals"
import type { PairKey, Pool } from "../../modules/backorder/domain/stock-state"
import type { MeasuredStock } from "../../modules/backorder/measured-stock"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplyArrivalDTO } from "../../types"
import { showsReceipt } from "../steps/supply-level-marker"
import { exact, type ExactQuantity } from "./exact-quantity"
import { factsOfLines } from "./facts-of-lines"
import { lineOfReservation, type Reservation } from "./held-lines"
import { measureLines } from "./measure-lines"

export interface Level extends ExactQuantity<"stocked_quantity" | "reserved_quantity"> {
  id: string
  inventory_item_id: string
  location_id: string
  metadata?: Record<string, unknown> | null
}

export interface Measurement {
  measured: MeasuredStock
  reservations: readonly Reservation[]
  /** Items of kits that cannot be decided about without them. */
  itemsToo: readonly string[]
}

export interface Look {
  /** Orders whose lines are looked at even where Medusa holds nothing for them. */
  orderIds: readonly string[]
  /** Looks at items of which nothing waits, too. */
  always: boolean
  /** Items that are looked at in any case: those that a kit was found to be made of. */
  parts: ReadonlySet<string>
  now: Date
  /** What is to arrive, where it is not as the suppliers said last. */
  arrivals?: (pairs: SupplyPair[], now: Date) => Promise<SupplyArrivalDTO[]>
}

const nothing: Measurement = { measured: { pools: [], lines: [] }, reservations: [], itemsToo: [] }

export async function measureStock(
  container: MedusaContainer,
  itemIds: readonly string[],
  { orderIds, always, parts, now, arrivals: expected }: Look
): Promise<Measurement> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const inventory = container.resolve(Modules.INVENTORY)
  const [seen, records]: [Level[], StoredRecord[]] = await Promise.all([
    inventory.listInventoryLevels({ inventory_item_id: [...itemIds] }, { take: null }),
    backorder.openRecordsOfItems([...itemIds]),
  ])
  const items = itemIds.filter(
    (id) =>
      always ||
      parts.has(id) ||
      records.some((record) => record.inventoryItemId === id) ||
      seen.some((level) => level.inventory_item_id === id && owesStock(level))
  )
  if (items.length === 0) {
    return nothing
  }

  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const pairs = distinctPairs([
    ...seen.filter((level) => items.includes(level.inventory_item_id)).map(pairOf),
    ...records.map(({ inventoryItemId, locationId }) => ({ inventoryItemId, locationId })),
  ])
  const at = pairs.map((pair) => ({ inventory_item_id: pair.inventoryItemId, location_id: pair.locationId }))
  // Receipts before levels: one that reaches the shelf in between is then seen twice and counted
  // once, by its mark on the level; the other way round it would be missing from both.
  const received = await supply.listRecordedGoods(at)
  const levels: Level[] = await inventory.listInventoryLevels({ inventory_item_id: items }, { take: null })
  const reservations: Reservation[] = await inventory.listReservationItems({ inventory_item_id: items }, { take: null })
  const lineIds = [...records.map((record) => record.lineId), ...reservations.flatMap((held) => lineOfReservation(held) ?? [])]
  const [facts, arrivals] = await Promise.all([
    factsOfLines(container, [...new Set(lineIds)], always ? orderIds : []),
    expected ? expected(at, now) : supply.listArrivals(at, now),
  ])
  const { lines, itemsToo } = await measureLines(container, {
    items,
    levels,
    reservations,
    records,
    facts,
    placeable: new Set(always ? orderIds : []),
    now,
  })

  const heldAt = groupBy(reservations, (held) => keyOf(pairOf(held)))
  const pools = distinctPairs([...pairs, ...levels.map(pairOf), ...reservations.map(pairOf)]).map((pair): Pool => {
    const here = (row: { inventory_item_id: string; location_id: string }): boolean => keyOf(pairOf(row)) === keyOf(pair)
    const level = levels.find(here)
    // Goods count as on hand from the moment their receipt is recorded, and only once.
    const coming = received.filter((goods) => here(goods) && !(level && showsReceipt(level, goods.receipt_id)))
    return {
      ...pair,
      onHand: sum([exact(level, "stocked_quantity"), ...coming.map((goods) => new BigNumber(goods.quantity))]),
      meant: coming.flatMap(({ order_line_item_id, quantity }) =>
        order_line_item_id ? [{ lineId: order_line_item_id, quantity: new BigNumber(quantity) }] : []
      ),
      otherHolds: sum(
        (heldAt.get(keyOf(pair)) ?? [])
          .filter((held) => !facts.has(lineOfReservation(held) ?? ""))
          .map((held) => exact(held, "quantity"))
      ),
      // Where Medusa keeps no stock of the item (any more), nothing can be received.
      arrivals: level ? arrivals.filter(here).map(toArrival) : [],
    }
  })
  return { measured: { pools, lines }, reservations, itemsToo }
}

function owesStock(level: Level): boolean {
  return exact(level, "reserved_quantity").gt(exact(level, "stocked_quantity"))
}

export function toArrival({ id, expected_at, promised_by, quantity, order_line_item_id }: SupplyArrivalDTO): Arrival {
  return { id, at: expected_at, promisedBy: promised_by, quantity: new BigNumber(quantity), lineId: order_line_item_id }
}

export function pairOf(row: { inventory_item_id: string; location_id: string }): PairKey {
  return { inventoryItemId: row.inventory_item_id, locationId: row.location_id }
}

export function keyOf({ inventoryItemId, locationId }: PairKey): string {
  return `${inventoryItemId} ${locationId}`
}

function distinctPairs(pairs: readonly PairKey[]): readonly PairKey[] {
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()]
}

export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) {
      group.push(row)
    } else {
      groups.set(key(row), [row])
    }
  }
  return groups
}
