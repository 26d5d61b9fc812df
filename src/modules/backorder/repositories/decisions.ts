import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf } from "./sql"

interface DecisionRow {
  order_id: string
  source: string
  actor_id: string | null
  decision: string
  lines: Record<string, string>
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
      RETURNING order_id, source, actor_id, decision, lines`,
    [amount, JSON.stringify({ value: amount, precision: 20 }), id]
  )
  return row
}
