/**
 * Reads what Medusa and the suppliers say about pairs: stock, reservations, the order lines
 * behind them, and what is on its way. A pair on which nothing waits and nothing is owed is
 * left out after two indexed queries, so that an ordinary checkout costs next to nothing.
 */
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { PairKey } from "../../modules/backorder/domain/pair-state"
import type { MeasuredLine, MeasuredPair } from "../../modules/backorder/measured-pair"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-records"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import { showsReceipt } from "../steps/supply-level-marker"
import { exact, type ExactQuantity } from "./exact-quantity"
import { factsOfLines, type LineWithOrder } from "./facts-of-lines"

interface Level extends ExactQuantity<"stocked_quantity" | "reserved_quantity"> {
  inventory_item_id: string
  location_id: string
  metadata?: Record<string, unknown> | null
}

export interface Reservation extends ExactQuantity<"quantity"> {
  id: string
  inventory_item_id: string
  location_id: string
  line_item_id?: string | null
}

export interface Measurement {
  pairs: MeasuredPair[]
  reservations: Reservation[]
}

export async function measurePairs(
  container: MedusaContainer,
  keys: readonly PairKey[],
  alwaysLook: boolean
): Promise<Measurement> {
  const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
  const inventory = container.resolve(Modules.INVENTORY)
  const everywhere = { inventory_item_id: keys.map((key) => key.inventoryItemId), location_id: keys.map((key) => key.locationId) }

  const [seen, records]: [Level[], StoredRecord[]] = await Promise.all([
    inventory.listInventoryLevels(everywhere, { take: null }),
    backorder.openRecords([...keys]),
  ])
  const openKeys = keys.filter(
    (key) => alwaysLook || records.some(matches(key)) || owesStock(seen.find(levelAt(key)))
  )
  if (openKeys.length === 0) {
    return { pairs: [], reservations: [] }
  }

  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const at = openKeys.map((key) => ({ inventory_item_id: key.inventoryItemId, location_id: key.locationId }))
  // Receipts before levels: one that reaches the shelf in between is then seen twice and counted
  // once, by its mark on the level; the other way round it would be missing from both.
  const received = await supply.listRecordedGoods(at)
  const levels: Level[] = await inventory.listInventoryLevels(everywhere, { take: null })
  const reservations: Reservation[] = await inventory.listReservationItems(everywhere, { take: null })
  const lineIds = [...records.map((record) => record.lineId), ...reservations.flatMap((held) => held.line_item_id ?? [])]
  const [facts, arrivals] = await Promise.all([
    factsOfLines(container, [...new Set(lineIds)]),
    supply.listArrivals(at),
  ])

  const pairs = openKeys.map((key): MeasuredPair => {
    const here = reservations.filter((held) => levelAt(key)(held))
    const lines = linesOfPair(key, here, records.filter(matches(key)), facts)
    const level = levels.find(levelAt(key))
    const taken = new Set(lines.map((line) => line.lineId))
    return {
      ...key,
      // Goods count as on hand from the moment their receipt is recorded, and only once.
      onHand: sum([
        exact(level, "stocked_quantity"),
        ...received
          .filter((goods) => levelAt(key)(goods) && !(level && showsReceipt(level, goods.receipt_id)))
          .map((goods) => new BigNumber(goods.quantity)),
      ]),
      otherHolds: sum(here.filter((held) => !taken.has(held.line_item_id ?? "")).map((held) => exact(held, "quantity"))),
      lines,
      arrivals: arrivals
        .filter((arrival) => levelAt(key)(arrival))
        .map((arrival) => ({ id: arrival.id, at: arrival.expected_at, quantity: new BigNumber(arrival.quantity) })),
    }
  })
  return { pairs, reservations }
}

function linesOfPair(
  key: PairKey,
  reservations: readonly Reservation[],
  records: readonly StoredRecord[],
  facts: ReadonlyMap<string, LineWithOrder>
): MeasuredLine[] {
  const lineIds = new Set([
    ...reservations.flatMap((held) => held.line_item_id ?? []),
    ...records.map((record) => record.lineId),
  ])
  return [...lineIds].flatMap((lineId) => {
    const line = facts.get(lineId)
    if (!line) {
      return []
    }
    const required =
      line.requiredByItem.get(key.inventoryItemId) ??
      records.find((record) => record.lineId === lineId)?.required ??
      new BigNumber(1)
    return [
      {
        ...line.facts,
        required,
        ordered: line.quantity.times(required),
        fulfilled: line.fulfilled.times(required),
        orderCanceled: line.orderCanceled,
        held: sum(reservations.filter((held) => held.line_item_id === lineId).map((held) => exact(held, "quantity"))),
      },
    ]
  })
}

function owesStock(level: Level | undefined): boolean {
  return level !== undefined && exact(level, "reserved_quantity").gt(exact(level, "stocked_quantity"))
}

function matches(key: PairKey): (other: PairKey) => boolean {
  return (other) => other.inventoryItemId === key.inventoryItemId && other.locationId === key.locationId
}

function levelAt(key: PairKey): (row: { inventory_item_id: string; location_id: string }) => boolean {
  return (row) => row.inventory_item_id === key.inventoryItemId && row.location_id === key.locationId
}

function sum(quantities: readonly BigNumber[]): BigNumber {
  return quantities.reduce((total, quantity) => total.plus(quantity), new BigNumber(0))
}
