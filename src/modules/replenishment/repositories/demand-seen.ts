import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PairKey } from "../domain/demand/pair-key"


/** On how many days so many units were asked for. */
export interface DemandSeen {
  quantity: number
  days: number
}

/**
 * What customers asked of a pair a day, from its first demand on but not before `from`, up to the day before `until`;
 * days on which nothing could be sold from beginning to end are left out.
 */
export async function selectDemandSeen(
  manager: SqlEntityManager,
  { inventory_item_id, location_id }: PairKey,
  { from, until }: { from: string; until: string }
): Promise<DemandSeen[]> {
  const pair = [inventory_item_id, location_id]
  const rows = await manager.execute<{ quantity: string; days: number }[]>(
    `WITH demand AS (
       SELECT day, quantity FROM demand_day WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL
     ), sellable AS (
       SELECT to_char(date, 'YYYY-MM-DD') AS day
       FROM generate_series((SELECT greatest(min(day)::date, ?::date) FROM demand), ?::date - 1, interval '1 day') date
     )
     SELECT greatest(coalesce(demand.quantity, 0), 0)::text AS quantity, count(*)::int AS days
     FROM sellable LEFT JOIN demand USING (day)
     WHERE NOT EXISTS (
       SELECT 1 FROM unsellable_span span
       WHERE span.inventory_item_id = ? AND span.location_id = ? AND span.deleted_at IS NULL
         AND span.from_day <= sellable.day AND coalesce(span.until_day, sellable.day) >= sellable.day)
     GROUP BY 1 ORDER BY 1::numeric`,
    [...pair, from, until, ...pair]
  )
  return rows.map(({ quantity, days }) => ({ quantity: Number(quantity), days }))
}
