import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** Says of words, unless they were changed since they were read, that a mail could not carry them; true the first time. */
export async function setFallback(
  manager: SqlEntityManager,
  wording: { id: string; updated_at: Date },
  reason: string
): Promise<boolean> {
  const rows = await manager.execute<{ id: string }[]>(
    // The database counts microseconds, the words were read in milliseconds.
    `UPDATE backorder_notice_wording SET fell_back_at = now(), fallback_reason = ?
     WHERE id = ? AND fell_back_at IS NULL AND deleted_at IS NULL AND date_trunc('milliseconds', updated_at) <= ?
     RETURNING id`,
    [reason, wording.id, wording.updated_at]
  )
  return rows.length > 0
}
