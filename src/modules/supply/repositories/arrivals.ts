import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SupplyArrivalDTO } from "../../../types"
import { openStatuses } from "../domain/purchase-order-status"
import { isoText, tuples } from "./sql"

export interface SupplyPair {
  inventory_item_id: string
  location_id: string
}

const open = "line.quantity - line.received_quantity - line.canceled_quantity"

// `quantity > received_quantity + canceled_quantity` is written as in the partial index, which serves it.
const openLinesOfPairs = (pairs: number): string => `
  FROM purchase_order_line line
  JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL AND po.status IN (?)
  WHERE line.deleted_at IS NULL
    AND line.quantity > line.received_quantity + line.canceled_quantity
    AND (line.inventory_item_id, po.location_id) IN (${tuples(pairs, 2)})`

const values = (pairs: readonly SupplyPair[]): unknown[] => [
  [...openStatuses],
  ...pairs.flatMap((pair) => [pair.inventory_item_id, pair.location_id]),
]

/** What is still to come at the pairs and has a date; the earliest first. */
export async function selectArrivals(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[]
): Promise<SupplyArrivalDTO[]> {
  if (!pairs.length) {
    return []
  }
  const rows = await manager.execute<(Omit<SupplyArrivalDTO, "expected_at"> & { expected_at: string })[]>(
    `SELECT line.id, line.inventory_item_id, po.location_id, (${open})::text AS quantity,
            ${isoText("line.expected_at")} AS expected_at
     ${openLinesOfPairs(pairs.length)} AND line.expected_at IS NOT NULL
     ORDER BY line.expected_at, line.id`,
    values(pairs)
  )
  return rows.map((row) => ({ ...row, expected_at: new Date(row.expected_at) }))
}

/** The sum of what is open at each pair that has something open, with a date or without. */
export async function selectOpenQuantities(
  manager: SqlEntityManager,
  pairs: readonly SupplyPair[]
): Promise<(SupplyPair & { quantity: string })[]> {
  if (!pairs.length) {
    return []
  }
  return manager.execute<(SupplyPair & { quantity: string })[]>(
    `SELECT line.inventory_item_id, po.location_id, sum(${open})::text AS quantity
     ${openLinesOfPairs(pairs.length)}
     GROUP BY line.inventory_item_id, po.location_id`,
    values(pairs)
  )
}

/** Every pair of an order that is open, or that was open within the last day. */
export async function selectLivePairs(manager: SqlEntityManager): Promise<SupplyPair[]> {
  return manager.execute<SupplyPair[]>(
    `SELECT DISTINCT line.inventory_item_id, po.location_id
     FROM purchase_order_line line
     JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL
     WHERE line.deleted_at IS NULL AND (po.status IN (?) OR po.updated_at > now() - interval '1 day')
     ORDER BY line.inventory_item_id, po.location_id`,
    [[...openStatuses]]
  )
}
