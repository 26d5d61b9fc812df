import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SetAndComputed } from "../domain/plan/effective-reorder-point"
import type { ReplenishmentPair } from "./suggestions"

/** What is kept for a pair, as far as suggestions are made of it; quantities are exact decimals. */
export interface KeptPoint extends ReplenishmentPair, SetAndComputed {
  daily_demand_mean: number
  lead_time_days_mean: number | null
  review_days: number | null
}

const columns = `
  point.inventory_item_id, point.location_id, point.daily_demand_mean, point.lead_time_days_mean, point.review_days,
  point.reorder_point::text AS reorder_point, point.order_quantity::text AS order_quantity,
  point.override_reorder_point::text AS override_reorder_point,
  point.override_order_quantity::text AS override_order_quantity, point.override_until`

export const selectKeptPoints = (manager: SqlEntityManager, pairs: readonly ReplenishmentPair[]): Promise<KeptPoint[]> =>
  manager.execute<KeptPoint[]>(
    `SELECT ${columns}
     FROM jsonb_to_recordset(?::jsonb) AS pair (inventory_item_id text, location_id text)
     JOIN reorder_point point ON point.inventory_item_id = pair.inventory_item_id
       AND point.location_id = pair.location_id AND point.deleted_at IS NULL`,
    [JSON.stringify(pairs)]
  )

/** Pairs at a location that are asked for and whose goods come from a supplier. */
export const selectPairsOfSupplier = (
  manager: SqlEntityManager,
  { supplierId, locationId }: { supplierId: string; locationId: string }
): Promise<ReplenishmentPair[]> =>
  manager.execute<ReplenishmentPair[]>(
    `SELECT inventory_item_id, location_id FROM reorder_point
     WHERE supplier_id = ? AND location_id = ? AND daily_demand_mean > 0 AND deleted_at IS NULL
     ORDER BY inventory_item_id`,
    [supplierId, locationId]
  )
