import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"

/** An order whose last parcel was told of long enough ago to ask after it. */
export interface DueFollowUp {
  id: string
  order_id: string
  /** When the parcel was told of. */
  shipped_at: Date
}

/** Days after which nobody asks any more: what is older when the option is set was never meant. */
const WINDOW_DAYS = 14

/**
 * Orders to ask after, a batch in the order of the parcels' mails. A mail that reached nobody is not followed up, nor is
 * an order that was asked after already.
 *
 * @param after the last row of the batch before
 */
export async function dueFollowUps(
  manager: SqlEntityManager,
  { now, days, after, limit }: { now: Date; days: number; after: string; limit: number }
): Promise<DueFollowUp[]> {
  return await manager.execute<DueFollowUp[]>(
    `SELECT shipped.id, shipped.order_id, shipped.written_at AS shipped_at FROM backorder_notice shipped
     WHERE shipped.type = 'shipped' AND shipped.status = 'sent' AND shipped.deleted_at IS NULL
       AND shipped.written_at <= ?::timestamptz - make_interval(days => ?)
       AND shipped.written_at > ?::timestamptz - make_interval(days => ?)
       AND (shipped.delivery IS NULL OR shipped.delivery NOT IN ('bounced', 'dropped')) AND shipped.id > ?
       AND NOT EXISTS (
         SELECT 1 FROM backorder_notice other
         WHERE other.order_id = shipped.order_id AND other.deleted_at IS NULL
           AND (other.type = 'follow_up' OR (other.type = 'shipped' AND other.written_at > shipped.written_at)))
     ORDER BY shipped.id LIMIT ?`,
    [now, days, now, days + WINDOW_DAYS, after, limit]
  )
}
