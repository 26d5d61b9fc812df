/** Purchase orders whose dates are to be looked at: claimed by what is due, read and written as sets. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PurchaseOrderStatus } from "../domain/purchase-order-status"
import { isoText } from "./sql"

/** Half an hour at most passes until a check that a process died in is made again. */
const LEASE_MINUTES = 30

const DUE = "deleted_at IS NULL AND next_check_at <= ?::timestamptz"

/**
 * Hands out due orders, each to one caller, until the lease runs out. The lease stands in `next_check_at`, so that news
 * of the order, which sets the same column, ends it. The update repeats what made the row due.
 */
export async function claimDueChecks(manager: SqlEntityManager, now: Date, limit: number): Promise<string[]> {
  const at = now.toISOString()
  const rows = await manager.execute<{ id: string }[]>(
    `WITH due AS MATERIALIZED (
       SELECT id AS due_id FROM purchase_order WHERE ${DUE}
       ORDER BY next_check_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE purchase_order SET next_check_at = ?::timestamptz + make_interval(mins => ${LEASE_MINUTES})
     FROM due WHERE id = due_id AND ${DUE}
     RETURNING id`,
    [at, limit, at, at]
  )
  return rows.map((row) => row.id)
}

export interface CheckedOrderRow {
  id: string
  display_id: number
  status: PurchaseOrderStatus
  location_id: string
  sent_at: string
  reminders: number
  supplier_id: string
  supplier_name: string
  time_zone: string
  working_days: number[]
  holidays: string[]
  /** Whether a reminder reaches anybody. */
  is_written_to: boolean
}

export interface CheckedLineRow {
  id: string
  purchase_order_id: string
  inventory_item_id: string
  expected_at: string | null
  is_open: boolean
  is_under_way: boolean
  likely_at: string | null
  promised_by: string | null
}

/** The orders with their suppliers' calendars, held until the transaction ends. */
export const lockCheckedOrders = (manager: SqlEntityManager, ids: readonly string[]): Promise<CheckedOrderRow[]> =>
  manager.execute<CheckedOrderRow[]>(
    `SELECT po.id, po.display_id, po.status, po.location_id, po.reminders, po.supplier_id,
            ${isoText("coalesce(po.sent_at, po.created_at)")} AS sent_at,
            supplier.name AS supplier_name, supplier.time_zone, supplier.working_days, supplier.holidays,
            supplier.channel = 'mail' AND supplier.email IS NOT NULL AS is_written_to
     FROM purchase_order po JOIN supplier ON supplier.id = po.supplier_id
     WHERE po.id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND po.deleted_at IS NULL
     ORDER BY po.id FOR UPDATE OF po`,
    [JSON.stringify(ids)]
  )

export const selectCheckedLines = (manager: SqlEntityManager, orderIds: readonly string[]): Promise<CheckedLineRow[]> =>
  manager.execute<CheckedLineRow[]>(
    `SELECT id, purchase_order_id, inventory_item_id, ${isoText("expected_at")} AS expected_at,
            quantity > received_quantity + canceled_quantity AS is_open,
            shipped_quantity - damaged_quantity >= quantity - canceled_quantity AS is_under_way,
            CASE WHEN outlook_of = expected_at THEN ${isoText("likely_at")} END AS likely_at,
            CASE WHEN outlook_of = expected_at THEN ${isoText("promised_by")} END AS promised_by
     FROM purchase_order_line
     WHERE purchase_order_id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND deleted_at IS NULL
     ORDER BY id`,
    [JSON.stringify(orderIds)]
  )

export interface OutlookRow {
  id: string
  likely_at: string
  promised_by: string
}

/** The outlook holds for the date the line has at this moment. */
export async function writeOutlooks(manager: SqlEntityManager, rows: readonly OutlookRow[]): Promise<void> {
  if (rows.length > 0) {
    await manager.execute(
      `UPDATE purchase_order_line line
       SET outlook_of = line.expected_at, likely_at = made.likely_at, promised_by = made.promised_by, updated_at = now()
       FROM jsonb_to_recordset(?::jsonb) AS made (id text, likely_at timestamptz, promised_by timestamptz)
       WHERE line.id = made.id`,
      [JSON.stringify(rows)]
    )
  }
}

export interface CheckedUntil {
  id: string
  next_check_at: string | null
  reminders: number
}

/** Ends claims made at `claimedAt`; an order that had news since is due again already and is left alone. */
export async function endChecks(
  manager: SqlEntityManager,
  checks: readonly CheckedUntil[],
  claimedAt: Date
): Promise<void> {
  if (checks.length > 0) {
    await manager.execute(
      `UPDATE purchase_order po SET next_check_at = checked.next_check_at, reminders = checked.reminders
       FROM jsonb_to_recordset(?::jsonb) AS checked (id text, next_check_at timestamptz, reminders integer)
       WHERE po.id = checked.id AND po.next_check_at = ?::timestamptz + make_interval(mins => ${LEASE_MINUTES})`,
      [JSON.stringify(checks), claimedAt.toISOString()]
    )
  }
}
