import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { RevisionSource } from "../domain/revision-source"
import { rawValue, tuples } from "./sql"

/** Who gave something up, and why. */
export interface Why {
  reason: string | null
  actor_id: string | null
  source: RevisionSource
}

/** Writes into the lines' histories that what they have open is being given up; call it before that is done. */
export async function insertCancellations(
  manager: SqlEntityManager,
  lineIds: readonly string[],
  why: Why
): Promise<string[]> {
  if (!lineIds.length) {
    return []
  }
  const rows = lineIds.map((lineId) => ({ id: generateEntityId(undefined, "polrev"), lineId }))
  const after = "line.quantity - line.received_quantity"
  await manager.execute(
    `INSERT INTO purchase_order_line_revision
       (id, line_id, previous_expected_at, expected_at, previous_quantity, raw_previous_quantity, quantity, raw_quantity,
        previous_canceled_quantity, raw_previous_canceled_quantity, canceled_quantity, raw_canceled_quantity,
        source, reason, actor_id)
     SELECT revision.id, line.id, line.expected_at, line.expected_at, line.quantity, line.raw_quantity, line.quantity,
            line.raw_quantity, line.canceled_quantity, line.raw_canceled_quantity, ${after}, ${rawValue(after)}, ?, ?, ?
     FROM (VALUES ${tuples(rows.length, 2)}) AS revision (id, line_id)
     JOIN purchase_order_line line ON line.id = revision.line_id`,
    [why.source, why.reason, why.actor_id, ...rows.flatMap(({ id, lineId }) => [id, lineId])]
  )
  return rows.map(({ id }) => id)
}

export async function deleteRevisions(manager: SqlEntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length) {
    await manager.execute(`DELETE FROM purchase_order_line_revision WHERE id IN (?)`, [ids])
  }
}
