import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { PairKey } from "../domain/pair-state"
import { rowsOf } from "./sql"

/** Orders for which stock came in at the pairs and has not left, the longest waiting first. */
export async function ordersToRelease(manager: SqlEntityManager, pairs: readonly PairKey[]): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT b.order_id FROM backorder b
       JOIN jsonb_to_recordset(?::jsonb) AS p(item text, location text)
         ON b.inventory_item_id = p.item AND b.location_id = p.location
      WHERE b.deleted_at IS NULL AND b.release_pending AND b.allocated_quantity > 0
      GROUP BY b.order_id ORDER BY min(b.ordered_at), b.order_id`,
    [JSON.stringify(pairs.map((pair) => ({ item: pair.inventoryItemId, location: pair.locationId })))]
  )
  return rows.map((row) => row.order_id)
}

/** The same at any pair, for what a process that died left behind. */
export async function ordersLeftToRelease(manager: SqlEntityManager, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT order_id FROM backorder WHERE deleted_at IS NULL AND release_pending AND allocated_quantity > 0
      GROUP BY order_id ORDER BY min(ordered_at), order_id LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.order_id)
}
