/** What a supplier's forecast is made of, and suppliers whose next one is due: claimed by what is due, written as sets. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { openStatuses } from "../domain/purchase-order-status"
import type { WorkingDays } from "../domain/reliability/working-days"
import { isoText } from "./sql"

/** The items a supplier has agreements on that are valid on a day. */
export async function selectSuppliedItems(manager: SqlEntityManager, supplierId: string, day: string): Promise<string[]> {
  const rows = await manager.execute<{ inventory_item_id: string }[]>(
    `SELECT DISTINCT inventory_item_id FROM supplier_agreement
     WHERE supplier_id = ? AND valid_from <= ? AND (valid_until IS NULL OR valid_until >= ?) AND deleted_at IS NULL
     ORDER BY inventory_item_id`,
    [supplierId, day, day]
  )
  return rows.map((row) => row.inventory_item_id)
}

/** What is still to come of an item, or is written on a draft; `quantity` is exact. */
export interface GoodsOnOrder {
  inventory_item_id: string
  supplier_id: string
  location_id: string
  is_draft: boolean
  expected_at: string | null
  quantity: string
}

export const selectGoodsOnOrder = (manager: SqlEntityManager, itemIds: readonly string[]): Promise<GoodsOnOrder[]> =>
  manager.execute<GoodsOnOrder[]>(
    `SELECT line.inventory_item_id, po.supplier_id, po.location_id, po.status = 'draft' AS is_draft,
            ${isoText("line.expected_at")} AS expected_at,
            sum(line.quantity - line.received_quantity - line.canceled_quantity)::text AS quantity
     FROM purchase_order_line line
     JOIN purchase_order po ON po.id = line.purchase_order_id AND po.deleted_at IS NULL AND po.status IN (?)
     WHERE line.deleted_at IS NULL
       AND line.quantity > line.received_quantity + line.canceled_quantity
       AND line.inventory_item_id IN (SELECT jsonb_array_elements_text(?::jsonb))
     GROUP BY line.inventory_item_id, po.supplier_id, po.location_id, po.status = 'draft', line.expected_at`,
    [["draft", ...openStatuses], JSON.stringify(itemIds)]
  )

/** Half an hour at most passes until a forecast that a process died over is made again. */
const LEASE_MINUTES = 30

const DUE = `forecast_every_weeks IS NOT NULL AND deleted_at IS NULL
  AND (next_forecast_at IS NULL OR next_forecast_at <= ?::timestamptz)`

/** A supplier whose forecast is due, or of which nobody has reckoned yet when it is. */
export interface DueForecast extends WorkingDays {
  id: string
  every_weeks: number
  is_planned: boolean
  /** Whether a mail reaches anybody. */
  is_written_to: boolean
}

/**
 * Hands out due suppliers, each to one caller, until the lease runs out. The lease stands in `next_forecast_at`, so that
 * a change of how often forecasts are sent, which empties the column, ends it. The update repeats what made the row due.
 */
export function claimDueForecasts(manager: SqlEntityManager, now: Date, limit: number): Promise<DueForecast[]> {
  const at = now.toISOString()
  return manager.execute<DueForecast[]>(
    `WITH due AS MATERIALIZED (
       SELECT id AS due_id, next_forecast_at IS NOT NULL AS is_planned FROM supplier WHERE ${DUE}
       ORDER BY next_forecast_at NULLS FIRST, id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE supplier SET next_forecast_at = ?::timestamptz + make_interval(mins => ${LEASE_MINUTES})
     FROM due WHERE id = due_id AND ${DUE}
     RETURNING id, forecast_every_weeks AS every_weeks, is_planned, time_zone, working_days, holidays,
               channel = 'mail' AND email IS NOT NULL AS is_written_to`,
    [at, limit, at, at]
  )
}

export interface PlannedForecast {
  id: string
  next_forecast_at: string
}

/** Ends claims made at `claimedAt`; a supplier that is to be planned anew since is left alone. */
export async function planForecasts(
  manager: SqlEntityManager,
  planned: readonly PlannedForecast[],
  claimedAt: Date
): Promise<void> {
  if (planned.length > 0) {
    await manager.execute(
      `UPDATE supplier SET next_forecast_at = planned.next_forecast_at
       FROM jsonb_to_recordset(?::jsonb) AS planned (id text, next_forecast_at timestamptz)
       WHERE supplier.id = planned.id
         AND supplier.next_forecast_at = ?::timestamptz + make_interval(mins => ${LEASE_MINUTES})`,
      [JSON.stringify(planned), claimedAt.toISOString()]
    )
  }
}
