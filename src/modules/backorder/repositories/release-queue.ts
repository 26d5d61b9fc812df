import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { PairKey } from "../domain/pair-state"
import type { ShippingPolicy } from "../domain/release"
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

/**
 * The same at any pair, for what a process that died left behind. Where orders ship complete, one
 * that still waits for another line is not left behind.
 */
export async function ordersLeftToRelease(
  manager: SqlEntityManager,
  limit: number,
  policy: ShippingPolicy
): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT b.order_id FROM backorder b
      WHERE b.deleted_at IS NULL AND b.release_pending AND b.allocated_quantity > 0
        AND (? OR NOT EXISTS (SELECT FROM backorder o
              WHERE o.order_id = b.order_id AND o.deleted_at IS NULL AND o.waiting_quantity > 0))
      GROUP BY b.order_id ORDER BY min(b.ordered_at), b.order_id LIMIT ?`,
    [policy === "as_available", limit]
  )
  return rows.map((row) => row.order_id)
}
