/** Which notices were sent or given up without an event that says so, in SQL. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

export interface UnannouncedNotice {
  id: string
  status: "sent" | "failed"
  order_id: string | null
  purchase_order_id: string | null
}

/** Those of the ids, and those that nobody announced for so long that who sent them is taken to be dead. */
export async function unannounced(
  manager: SqlEntityManager,
  { ids, olderThanSeconds, limit }: { ids: string[]; olderThanSeconds: number; limit: number }
): Promise<UnannouncedNotice[]> {
  return await manager.execute<UnannouncedNotice[]>(
    `SELECT id, status, order_id, purchase_order_id FROM backorder_notice
     WHERE to_announce AND status IN ('sent', 'failed') AND deleted_at IS NULL
       AND (id IN (SELECT jsonb_array_elements_text(?::jsonb)) OR updated_at < now() - make_interval(secs => ?))
     ORDER BY id LIMIT ?`,
    [JSON.stringify(ids), olderThanSeconds, limit]
  )
}

export async function setAnnounced(manager: SqlEntityManager, ids: string[]): Promise<void> {
  await manager.execute(
    `UPDATE backorder_notice SET to_announce = false WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)]
  )
}
