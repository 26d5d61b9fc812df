/** Charges that a provider does not make, one row an order; when one is tried again the machine's clock decides. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { rowsOf } from "./sql"

export interface FailedCharge {
  order_id: string
  payment_id: string | null
  /** An exact decimal. */
  amount: string
  currency_code: string
  failures: number
  last_error: string
}

/** `waits`: whether it is not yet to be tried again. */
export async function failedCharge(
  manager: SqlEntityManager,
  orderId: string
): Promise<(FailedCharge & { waits: boolean }) | null> {
  const [row] = await rowsOf<FailedCharge & { waits: boolean }>(
    manager,
    `SELECT order_id, payment_id, amount::text AS amount, currency_code, failures, last_error,
            retry_at > clock_timestamp() AS waits
       FROM backorder_failed_charge WHERE order_id = ? AND deleted_at IS NULL`,
    [orderId]
  )
  return row ?? null
}

export async function putOffCharge(
  manager: SqlEntityManager,
  failed: FailedCharge & { ends_at: Date | null },
  seconds: number,
  now: Date
): Promise<void> {
  const { order_id, payment_id, amount, currency_code, failures, last_error, ends_at } = failed
  await rowsOf(
    manager,
    `INSERT INTO backorder_failed_charge
       (id, order_id, payment_id, amount, raw_amount, currency_code, failures, last_error, ends_at, failed_since, retry_at)
     VALUES (?, ?, ?, ?::numeric, ?::jsonb, ?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?::double precision))
     ON CONFLICT (order_id) WHERE deleted_at IS NULL DO UPDATE
       SET payment_id = excluded.payment_id, amount = excluded.amount, raw_amount = excluded.raw_amount,
           failures = excluded.failures, last_error = excluded.last_error, ends_at = excluded.ends_at,
           retry_at = excluded.retry_at, updated_at = now()`,
    [
      generateEntityId(undefined, "bofail"),
      order_id,
      payment_id,
      amount,
      JSON.stringify({ value: amount, precision: 20 }),
      currency_code,
      failures,
      last_error,
      ends_at,
      now,
      seconds,
    ]
  )
}

export async function forgetFailedCharge(manager: SqlEntityManager, orderId: string): Promise<void> {
  await rowsOf(manager, `DELETE FROM backorder_failed_charge WHERE order_id = ?`, [orderId])
}
