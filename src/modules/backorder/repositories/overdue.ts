import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

export interface OverdueRecord {
  id: string
  order_id: string
  line_item_id: string
  inventory_item_id: string
  promised_by: Date
  promise_version: number
  waiting_quantity: string
}

const due = `deleted_at IS NULL AND waiting_quantity > 0 AND promised_by < ? AND overdue_version < promise_version`

/**
 * Orders with a promise that was broken before `dayStart` and not announced yet. Orders, not
 * lines: all late lines of an order belong in one mail.
 */
export async function overdueOrders(manager: SqlEntityManager, dayStart: Date, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT order_id FROM backorder WHERE ${due} GROUP BY order_id ORDER BY min(promised_by), order_id LIMIT ?`,
    [dayStart, limit]
  )
  return rows.map((row) => row.order_id)
}

/** Marks them announced; the condition that made them due is repeated, so that two sweeps never take the same. */
export async function claimOverdue(
  manager: SqlEntityManager,
  orderIds: string[],
  dayStart: Date
): Promise<OverdueRecord[]> {
  return rowsOf<OverdueRecord>(
    manager,
    `UPDATE backorder SET overdue_version = promise_version, updated_at = now()
      WHERE order_id = ANY(?::text[]) AND ${due}
      RETURNING id, order_id, line_item_id, inventory_item_id, promised_by, promise_version, waiting_quantity`,
    [orderIds, dayStart]
  )
}
