/** Days on which nothing of a pair could be sold. A day counts only as a whole, so a span begins with the next one. */
import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { addDays } from "../domain/demand/calendar"
import type { PairKey } from "../domain/demand/pair-key"

const PAIRS = `jsonb_to_recordset(?::jsonb) AS pair (id text, inventory_item_id text, location_id text)`

/**
 * Of all pairs of `itemIds`, `unsellable` are those of which nothing can be sold at the moment, on `today`. Saying it
 * twice is saying it once. Two that say it at the same time wait for each other at the pair, in one order.
 */
export async function recordUnsellable(
  manager: SqlEntityManager,
  itemIds: readonly string[],
  unsellable: readonly PairKey[],
  today: string
): Promise<{ opened: number; closed: number }> {
  const pairs = JSON.stringify(
    unsellable.map(({ inventory_item_id, location_id }) => ({
      id: generateEntityId(undefined, "uns"),
      inventory_item_id,
      location_id,
    }))
  )
  const closed = await manager.execute<{ id: string }[]>(
    `WITH over AS (
       SELECT span.id FROM unsellable_span span
       WHERE span.inventory_item_id IN (SELECT jsonb_array_elements_text(?::jsonb))
         AND span.until_day IS NULL AND span.deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM ${PAIRS}
                         WHERE pair.inventory_item_id = span.inventory_item_id AND pair.location_id = span.location_id)
       ORDER BY span.inventory_item_id, span.location_id FOR UPDATE)
     UPDATE unsellable_span SET until_day = ?, updated_at = now() FROM over
     WHERE unsellable_span.id = over.id
     RETURNING unsellable_span.id`,
    [JSON.stringify(itemIds), pairs, addDays(today, -1)]
  )
  // It could be sold again before a whole day was over.
  await manager.execute(
    `DELETE FROM unsellable_span
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND until_day < from_day`,
    [JSON.stringify(closed.map(({ id }) => id))]
  )
  const opened = await manager.execute<{ id: string }[]>(
    `INSERT INTO unsellable_span (id, inventory_item_id, location_id, from_day)
     SELECT id, inventory_item_id, location_id, ? FROM ${PAIRS} ORDER BY inventory_item_id, location_id
     ON CONFLICT (inventory_item_id, location_id) WHERE deleted_at IS NULL AND until_day IS NULL DO NOTHING
     RETURNING id`,
    [addDays(today, 1), pairs]
  )
  return { opened: opened.length, closed: closed.length }
}
