import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

interface DecisionRow {
  order_id: string
  source: string
  actor_id: string | null
  decision: string
  lines: Record<string, string>
  substitutes: { lines: Record<string, unknown>[] } | null
}

/** Marks a decision done; gives nothing where it was done already, so that it is reported once. */
export async function takeClaimedDecision(
  manager: SqlEntityManager,
  id: string,
  refundedAmount: string | null
): Promise<DecisionRow | undefined> {
  const amount = refundedAmount ?? "0"
  const [row] = await rowsOf<DecisionRow>(
    manager,
    `UPDATE backorder_decision SET status = 'done', refunded_amount = ?::numeric,
            raw_refunded_amount = ?::jsonb, updated_at = now()
      WHERE id = ? AND status = 'claimed' AND deleted_at IS NULL
      RETURNING order_id, source, actor_id, decision, lines, substitutes`,
    [amount, JSON.stringify({ value: amount, precision: 20 }), id]
  )
  return row
}

/** The machine's clock decides, not the shop's: this asks whether a process is still alive, and when it failed last. */
export async function abandonedDecisions(manager: SqlEntityManager): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    manager,
    `SELECT id FROM backorder_decision
      WHERE status = 'claimed' AND deleted_at IS NULL AND created_at < now() - interval '1 minute'
        AND (retry_at IS NULL OR retry_at <= now())
      ORDER BY decided_at, id LIMIT 100`
  )
  return rows.map((row) => row.id)
}

/** Tried again after so many seconds. */
export async function postponeDecision(manager: SqlEntityManager, id: string, reason: string, seconds: number): Promise<void> {
  await rowsOf(
    manager,
    `UPDATE backorder_decision
        SET failures = failures + 1, last_error = ?, updated_at = now(),
            retry_at = clock_timestamp() + make_interval(secs => ?::double precision)
      WHERE id = ? AND status = 'claimed'`,
    [reason, seconds, id]
  )
}

/** The last promise of each order of which the customer said that they wait. */
export async function lastConsents(
  manager: SqlEntityManager,
  orderIds: string[]
): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ order_id: string; version: number }>(
    manager,
    `SELECT order_id, max(promise_version) AS version FROM backorder_decision
      WHERE order_id = ANY(?::text[]) AND source = 'customer' AND decision = 'wait' AND deleted_at IS NULL
      GROUP BY order_id`,
    [orderIds]
  )
  return new Map(rows.map((row) => [row.order_id, row.version]))
}
