import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { SupplierFeedColumns, SupplierFeedRefusalDTO } from "../../../types"
import type { FeedCursor } from "./feed-reader"

/** How long a run may be silent before another process may begin one. */
const LEASE = "interval '5 minutes'"

export interface ClaimedFeed {
  id: string
  supplier_id: string
  source: string
  table_name: string
  columns: SupplierFeedColumns
  time_zone: string
  statement_timeout_ms: number
  interval_seconds: number
  cursor_value: string | null
  cursor_key: string | null
  failures: number
}

export interface FeedTally {
  read: number
  changed: number
  refused: number
  refusals: SupplierFeedRefusalDTO[]
}

const FREE = "deleted_at IS NULL AND (lease_until IS NULL OR lease_until <= now())"

const DUE = `${FREE} AND active AND (next_run_at IS NULL OR next_run_at <= now())`

/** The feeds in SQL. Leases and pauses are the machine's time, so every statement asks the database's clock. */
export class FeedStore {
  constructor(private readonly manager: SqlEntityManager) {}

  /** Takes the feed that has been due the longest, or the one named, whether it is due or not. */
  async claim(id?: string): Promise<ClaimedFeed | null> {
    const rows = await this.manager.execute<ClaimedFeed[]>(
      `WITH due AS MATERIALIZED (
         SELECT id AS due_id FROM supplier_feed WHERE ${id === undefined ? DUE : `${FREE} AND id = ?`}
         ORDER BY next_run_at NULLS FIRST, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       UPDATE supplier_feed SET lease_until = now() + ${LEASE}, last_run_at = now(), updated_at = now()
       FROM due WHERE id = due_id
       RETURNING id, supplier_id, source, table_name, columns, time_zone, statement_timeout_ms, interval_seconds,
         cursor_value, cursor_key, failures`,
      id === undefined ? [] : [id]
    )
    return rows[0] ?? null
  }

  /** Remembers how far was read. A feed that was set anew meanwhile keeps the place it was set to, and says so. */
  async moveTo(feed: ClaimedFeed, cursor: FeedCursor): Promise<boolean> {
    const rows = await this.manager.execute<{ id: string }[]>(
      `UPDATE supplier_feed SET cursor_value = ?, cursor_key = ?, lease_until = now() + ${LEASE}, updated_at = now()
       WHERE id = ? AND deleted_at IS NULL AND cursor_value IS NOT DISTINCT FROM ?::text AND cursor_key IS NOT DISTINCT FROM ?::text
         AND source = ? AND table_name = ?
       RETURNING id`,
      [cursor.value, cursor.key, feed.id, feed.cursor_value, feed.cursor_key, feed.source, feed.table_name]
    )
    return rows.length > 0
  }

  /** Replaces the columns as a whole; an update of the record would keep those that are not named any more. */
  async setColumns(id: string, columns: SupplierFeedColumns): Promise<void> {
    await this.manager.execute(`UPDATE supplier_feed SET columns = ?::jsonb, updated_at = now() WHERE id = ?`, [
      JSON.stringify(columns),
      id,
    ])
  }

  async succeed(id: string, tally: FeedTally, nextInSeconds: number): Promise<void> {
    await this.manager.execute(
      `UPDATE supplier_feed SET lease_until = NULL, next_run_at = now() + make_interval(secs => ?), last_success_at = now(),
         last_error = NULL, failures = 0, last_read = ?, last_changed = ?, last_refused = ?, last_refusals = ?::jsonb,
         updated_at = now()
       WHERE id = ?`,
      [nextInSeconds, tally.read, tally.changed, tally.refused, JSON.stringify(tally.refusals), id]
    )
  }

  async fail(id: string, error: string, nextInSeconds: number): Promise<void> {
    await this.manager.execute(
      `UPDATE supplier_feed SET lease_until = NULL, next_run_at = now() + make_interval(secs => ?), last_error = ?,
         failures = failures + 1, updated_at = now()
       WHERE id = ?`,
      [nextInSeconds, error, id]
    )
  }
}
