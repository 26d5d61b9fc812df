import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PairKey } from "../domain/demand/pair-key"
import type { SetAndComputed } from "../domain/plan/effective-reorder-point"

/** What a pair's reorder point says of its policy and of what that was made from; quantities and money exact. */
export interface PolicyRecord extends SetAndComputed {
  unit_cost: string | null
  currency_code: string | null
  distribution: "poisson" | "negative_binomial" | "gamma" | null
  daily_demand_mean: number
  daily_demand_variance: number
  lead_time_days_mean: number | null
  lead_time_days_sd: number | null
  review_days: number | null
}

export async function selectPolicyRecord(
  manager: SqlEntityManager,
  { inventory_item_id, location_id }: PairKey
): Promise<PolicyRecord | null> {
  const [row = null] = await manager.execute<PolicyRecord[]>(
    `SELECT reorder_point::text AS reorder_point, order_quantity::text AS order_quantity,
            override_reorder_point::text AS override_reorder_point, override_order_quantity::text AS override_order_quantity,
            override_until, unit_cost::text AS unit_cost, currency_code, distribution, daily_demand_mean,
            daily_demand_variance, lead_time_days_mean, lead_time_days_sd, review_days
     FROM reorder_point WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL`,
    [inventory_item_id, location_id]
  )
  return row
}
