import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

export interface PendingRelease {
  order_id: string
  inventory_item_id: string
  location_id: string
}

/** Where stock of the items came in for orders and has not left, the longest waiting first. */
export async function pendingReleases(manager: SqlEntityManager, itemIds: string[]): Promise<PendingRelease[]> {
  return rowsOf(
    manager,
    `SELECT order_id, inventory_item_id, location_id FROM backorder
      WHERE inventory_item_id = ANY(?::text[]) AND deleted_at IS NULL AND release_pending AND allocated_quantity > 0
      ORDER BY ordered_at, order_id`,
    [itemIds]
  )
}

/**
 * Orders of any item, for what a process that died left behind. What ships complete while
 * another line of its order waits, what is less than a batch, and what the customer was asked
 * to pay for, is not left behind.
 */
export async function ordersLeftToRelease(manager: SqlEntityManager, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT b.order_id FROM backorder b
      WHERE b.deleted_at IS NULL AND b.release_pending AND b.allocated_quantity > 0
        AND NOT EXISTS (SELECT FROM backorder_payment_request r
              WHERE r.order_id = b.order_id AND r.deleted_at IS NULL AND r.status = 'requested' AND NOT r.ships_unpaid)
        AND CASE b.shipping
              WHEN 'complete' THEN NOT EXISTS (SELECT FROM backorder o
                WHERE o.order_id = b.order_id AND o.deleted_at IS NULL AND o.waiting_quantity > 0)
              WHEN 'batch' THEN b.waiting_quantity = 0
                OR b.allocated_quantity / b.required_quantity >= coalesce(b.minimum_batch, 0)
              ELSE true
            END
      GROUP BY b.order_id ORDER BY min(b.ordered_at), b.order_id LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.order_id)
}
