import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

/** Counts, for each of the records that waits, who waits before it at the same pair; in the order of the allocation rules. */
export async function queuePositions(
  manager: SqlEntityManager,
  ids: string[]
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ id: string; position: number }>(
    manager,
    `SELECT b.id, (SELECT count(*)::int + 1 FROM backorder o
        WHERE o.inventory_item_id = b.inventory_item_id AND o.location_id = b.location_id
          AND o.deleted_at IS NULL AND o.waiting_quantity > 0
          AND (-o.priority, -o.weight, o.ordered_at, o.line_item_id)
            < (-b.priority, -b.weight, b.ordered_at, b.line_item_id)) AS position
       FROM backorder b WHERE b.id = ANY(?::text[]) AND b.waiting_quantity > 0`,
    [ids]
  )
  return new Map(rows.map((row) => [row.id, row.position]))
}
