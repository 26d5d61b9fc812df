import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { NoticeLanguage, NoticeProps, NoticeType } from "../../../types/notice"
import type { FailureOutcome } from "../domain/failure"
import { statesBefore } from "../domain/status"

/*
 * The outbox in SQL. Leases and retries are the machine's time, so every statement asks the database's clock; rows and
 * lists go in as one JSON parameter each, whatever their number.
 */

export interface OutboxRow {
  id: string
  dedupe_key: string
  type: NoticeType
  order_id: string | null
  purchase_order_id?: string
  sales_channel_id?: string | null
  to: string
  language: NoticeLanguage
  subject: string
  promise_version: number
  run_id?: string
  written_at?: Date
  hold_seconds?: number
  quiet_zone?: string
  tell_by?: Date | null
  props: NoticeProps
}

export interface ClaimedRow {
  id: string
  type: NoticeType
  order_id: string | null
  purchase_order_id: string | null
  sales_channel_id: string | null
  to: string
  language: string
  props: unknown
  attempts: number
  /** Names this attempt in Medusa's Notification Module. */
  attempt_key: string
  /** The one before it, if there was one. */
  earlier_key: string | null
  /** Whether the provider has reported of an earlier one. */
  reported: boolean
  /** ISO 8601. */
  claimed_at: string
}

export async function insertNew(manager: SqlEntityManager, rows: OutboxRow[]): Promise<string[]> {
  const inserted = await manager.execute<{ id: string }[]>(
    `INSERT INTO backorder_notice
       (id, dedupe_key, type, order_id, purchase_order_id, sales_channel_id, "to", language, subject, promise_version, run_id,
        written_at, quiet_zone, tell_by, props, due_at)
     SELECT id, dedupe_key, type, order_id, purchase_order_id, sales_channel_id, "to", language, subject, promise_version, run_id,
       written_at, quiet_zone, tell_by, props, now() + make_interval(secs => coalesce(hold_seconds, 0))
     FROM jsonb_to_recordset(?::jsonb) AS new
       (id text, dedupe_key text, type text, order_id text, purchase_order_id text, sales_channel_id text, "to" text,
        language text, subject text, promise_version integer, run_id text, written_at timestamptz, hold_seconds double precision,
        quiet_zone text, tell_by timestamptz, props jsonb)
     ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows)]
  )
  return inserted.map(({ id }) => id)
}

const DUE = `status = 'pending' AND deleted_at IS NULL AND due_at <= now()
  AND (retry_at IS NULL OR retry_at <= now())
  AND (lease_until IS NULL OR lease_until < now())`

/**
 * The update repeats the condition, so that what changed in between is not claimed. The selection is materialized:
 * as a plain subquery the planner may run it more than once, and then more rows than the limit are claimed.
 */
export async function claimDue(
  manager: SqlEntityManager,
  claim: { limit: number; leaseSeconds: number; ids?: string[] }
): Promise<ClaimedRow[]> {
  const among = claim.ids === undefined ? "" : "AND id IN (SELECT jsonb_array_elements_text(?::jsonb))"
  return await manager.execute<ClaimedRow[]>(
    `WITH due AS MATERIALIZED (
       SELECT id AS due_id, attempt_key AS earlier_key FROM backorder_notice WHERE ${DUE} ${among}
       ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
     UPDATE backorder_notice
     SET lease_until = now() + make_interval(secs => ?), attempts = attempts + 1,
       attempt_key = id || ':' || gen_random_uuid(), updated_at = now()
     FROM due WHERE id = due_id AND ${DUE}
     RETURNING id, type, order_id, purchase_order_id, sales_channel_id, "to", language, props, attempts,
       attempt_key, earlier_key, coalesce(delivery, accepted_at::text) IS NOT NULL AS reported, to_json(now()) #>> '{}' AS claimed_at`,
    [...(claim.ids === undefined ? [] : [JSON.stringify(claim.ids)]), claim.limit, claim.leaseSeconds]
  )
}

export async function setSent(
  manager: SqlEntityManager,
  id: string,
  externalId: string | null,
  subject: string | null
): Promise<void> {
  await manager.execute(
    `UPDATE backorder_notice
     SET status = 'sent', sent_at = now(), to_announce = true, external_id = ?, subject = coalesce(?::text, subject), lease_until = NULL, retry_at = NULL, last_error = NULL,
       updated_at = now()
     WHERE id = ? AND status = 'pending'`,
    [externalId, subject, id]
  )
}

export interface FailedRow {
  attempts: number
  quiet_zone: string | null
  /** ISO 8601, as is the database's `now`. */
  tell_by: string | null
  now: string
}

/** What decides of a pending notice that failed, its row locked until the transaction ends; null where it is not pending. */
export async function lockFailed(manager: SqlEntityManager, id: string): Promise<FailedRow | null> {
  const [row] = await manager.execute<FailedRow[]>(
    `SELECT attempts, quiet_zone, to_json(tell_by) #>> '{}' AS tell_by, to_json(now()) #>> '{}' AS now
     FROM backorder_notice WHERE id = ? AND status = 'pending' FOR UPDATE`,
    [id]
  )
  return row ?? null
}

export async function setFailure(
  manager: SqlEntityManager,
  id: string,
  outcome: FailureOutcome,
  error: string
): Promise<void> {
  await manager.execute(
    `UPDATE backorder_notice
     SET status = ?, to_announce = ?, attempts = ?, retry_at = now() + make_interval(secs => ?), last_error = ?,
       lease_until = NULL, updated_at = now()
     WHERE id = ?`,
    [outcome.status, outcome.status === "failed", outcome.attempts, outcome.status === "pending" ? outcome.retryInSeconds : null, error, id]
  )
}

/** Keeps a notice with its sender, who knows no more of the earlier attempt than that it was begun. */
export async function setWaiting(manager: SqlEntityManager, id: string, earlierKey: string, seconds: number): Promise<void> {
  await manager.execute(
    `UPDATE backorder_notice
     SET lease_until = now() + make_interval(secs => ?), attempts = attempts - 1, attempt_key = ?,
       last_error = 'Its sender died while it handed the mail over; the report of the provider is awaited.',
       updated_at = now()
     WHERE id = ? AND status = 'pending'`,
    [seconds, earlierKey, id]
  )
}

/** Makes a notice due now. A pending one keeps its lease: it may be on its way at this moment. */
export async function setDue(manager: SqlEntityManager, id: string): Promise<boolean> {
  const rows = await manager.execute<{ id: string }[]>(
    `UPDATE backorder_notice
     SET lease_until = CASE WHEN status = 'pending' THEN lease_until END,
       attempt_key = CASE WHEN status = 'pending' THEN attempt_key END, attempts = 0, status = 'pending',
       due_at = now(), retry_at = NULL, last_error = NULL, accepted_at = NULL, delivery = NULL, delivery_at = NULL, delivery_reason = NULL,
       updated_at = now()
     WHERE id = ? AND deleted_at IS NULL AND status IN (SELECT jsonb_array_elements_text(?::jsonb))
     RETURNING id`,
    [id, JSON.stringify(["pending", ...statesBefore("pending")])]
  )
  return rows.length > 0
}

export async function setCanceled(manager: SqlEntityManager, ids: string[]): Promise<string[]> {
  const canceled = await manager.execute<{ id: string }[]>(
    `UPDATE backorder_notice SET status = 'canceled', lease_until = NULL, retry_at = NULL, updated_at = now()
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb))
       AND status IN (SELECT jsonb_array_elements_text(?::jsonb))
     RETURNING id`,
    [JSON.stringify(ids), JSON.stringify(statesBefore("canceled"))]
  )
  return canceled.map(({ id }) => id)
}

/** Those of the notices that nobody has begun to send, locked until the transaction ends. */
export async function lockUnsent(manager: SqlEntityManager, ids: string[]): Promise<string[]> {
  const rows = await manager.execute<{ id: string }[]>(
    `SELECT id FROM backorder_notice
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND status = 'pending' AND lease_until IS NULL
     ORDER BY id FOR UPDATE`,
    [JSON.stringify(ids)]
  )
  return rows.map(({ id }) => id)
}

export async function deleteUnsent(manager: SqlEntityManager, ids: string[]): Promise<void> {
  await manager.execute(
    `DELETE FROM backorder_notice
     WHERE id IN (SELECT jsonb_array_elements_text(?::jsonb)) AND status = 'pending' AND attempts = 0`,
    [JSON.stringify(ids)]
  )
}
