/**
 * Goods that left and were not charged for. The mark is set in the transaction that records the
 * leaving and taken away after the charge, so that a charge that failed, or a process that died
 * before it, is found again. It is a time: a parcel that leaves during a charge keeps its own mark.
 */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

/** The latest mark of an order; null where everything that left was charged for. */
export async function chargeDueSince(manager: SqlEntityManager, orderId: string): Promise<Date | null> {
  const [row] = await rowsOf<{ since: Date | null }>(
    manager,
    `SELECT max(charge_due_at) AS since FROM backorder WHERE order_id = ? AND deleted_at IS NULL`,
    [orderId]
  )
  return row?.since ?? null
}

export async function markCharged(manager: SqlEntityManager, orderId: string, upTo: Date): Promise<void> {
  await rowsOf(manager, `UPDATE backorder SET charge_due_at = NULL WHERE order_id = ? AND charge_due_at <= ?`, [
    orderId,
    upTo,
  ])
}

/** A charge that has failed is due, whether or not goods have left; an older mark stays. */
export async function markChargeDue(manager: SqlEntityManager, orderId: string): Promise<void> {
  await rowsOf(
    manager,
    `UPDATE backorder SET charge_due_at = date_trunc('milliseconds', clock_timestamp())
      WHERE order_id = ? AND deleted_at IS NULL AND charge_due_at IS NULL`,
    [orderId]
  )
}

/** Orders whose charge is a minute late, so that nobody is at it any more; the machine's clock decides. */
const late = `SELECT order_id FROM backorder b
  WHERE deleted_at IS NULL AND charge_due_at < clock_timestamp() - interval '1 minute'`

/** Those of them that are to be tried now: what was refused waits longer each time. */
export async function ordersLeftToCharge(manager: SqlEntityManager, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `${late} AND NOT EXISTS (SELECT FROM backorder_failed_charge f
         WHERE f.order_id = b.order_id AND f.deleted_at IS NULL AND f.retry_at > clock_timestamp())
      GROUP BY order_id ORDER BY min(charge_due_at), order_id LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.order_id)
}

/** All of them, also those that wait to be tried again. */
export async function ordersNotCharged(manager: SqlEntityManager, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `${late} GROUP BY order_id ORDER BY min(charge_due_at), order_id LIMIT ?`,
    [limit]
  )
  return rows.map((row) => row.order_id)
}
