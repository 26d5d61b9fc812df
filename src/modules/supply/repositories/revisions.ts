import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Line } from "../domain/line"
import { rawValue } from "./sql"

type Said = Pick<Line, "expected_at" | "quantity">

export async function insertRevision(
  manager: SqlEntityManager,
  revision: { line_id: string; previous: Said; current: Said; reason: string | null; actor_id: string | null }
): Promise<string> {
  const id = generateEntityId(undefined, "polrev")
  const { previous, current } = revision
  await manager.execute(
    `INSERT INTO purchase_order_line_revision
       (id, line_id, previous_expected_at, expected_at, previous_quantity, raw_previous_quantity,
        quantity, raw_quantity, reason, actor_id)
     VALUES (?, ?, ?::timestamptz, ?::timestamptz, ?::numeric, ${rawValue("?::numeric")},
        ?::numeric, ${rawValue("?::numeric")}, ?, ?)`,
    [
      id,
      revision.line_id,
      previous.expected_at?.toISOString() ?? null,
      current.expected_at?.toISOString() ?? null,
      previous.quantity.toFixed(),
      previous.quantity.toFixed(),
      current.quantity.toFixed(),
      current.quantity.toFixed(),
      revision.reason,
      revision.actor_id,
    ]
  )
  return id
}

export async function deleteRevision(manager: SqlEntityManager, id: string): Promise<void> {
  await manager.execute(`DELETE FROM purchase_order_line_revision WHERE id = ?`, [id])
}
