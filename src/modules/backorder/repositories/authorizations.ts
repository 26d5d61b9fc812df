/** What was judged of the payment that an order's goods are to be charged to. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { AuthorizationLife } from "../domain/authorization-end"
import { rowsOf } from "./sql"

export interface JudgedAuthorization {
  order_id: string
  payment_id: string
  provider_id: string
  /** What is authorised and not captured, as an exact decimal. */
  amount: string
  outcome: AuthorizationLife["outcome"]
  ends_at: Date | null
  promised_by: Date | null
  promise_version: number
}

export async function keepAuthorizations(
  manager: SqlEntityManager,
  orderIds: readonly string[],
  judged: readonly JudgedAuthorization[]
): Promise<void> {
  const kept = judged.map(({ order_id }) => order_id)
  await rowsOf(
    manager,
    `DELETE FROM backorder_authorization WHERE order_id = ANY(?::text[]) AND order_id <> ALL(?::text[])`,
    [[...orderIds], kept]
  )
  const rows = judged.map((one) => ({
    ...one,
    id: generateEntityId(undefined, "boauth"),
    raw_amount: { value: one.amount, precision: 20 },
  }))
  await rowsOf(
    manager,
    `INSERT INTO backorder_authorization
       (id, order_id, payment_id, provider_id, amount, raw_amount, outcome, ends_at, promised_by, promise_version)
     SELECT id, order_id, payment_id, provider_id, amount, raw_amount, outcome, ends_at, promised_by, promise_version
       FROM jsonb_to_recordset(?::jsonb) AS j(id text, order_id text, payment_id text, provider_id text, amount numeric,
            raw_amount jsonb, outcome text, ends_at timestamptz, promised_by timestamptz, promise_version integer)
      ORDER BY order_id
     ON CONFLICT (order_id) WHERE deleted_at IS NULL DO UPDATE
       SET payment_id = excluded.payment_id, provider_id = excluded.provider_id, amount = excluded.amount,
           raw_amount = excluded.raw_amount, outcome = excluded.outcome, ends_at = excluded.ends_at,
           promised_by = excluded.promised_by, promise_version = excluded.promise_version, updated_at = now()`,
    [JSON.stringify(rows)]
  )
}
