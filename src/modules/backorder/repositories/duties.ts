/** What each record owes its customer next, kept with it so that the clock reads no more than what is due. */
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { clockActs, Duty } from "../domain/clock/next-duty"
import type { Jurisdiction } from "../domain/clock/rules"
import { rowsOf } from "./sql"

/** A day that was promised to the customer of a record, and the run of the engine that wrote it down. */
export interface StoredPromise {
  backorder_id: string
  line_item_id: string
  inventory_item_id: string
  /** The record's own first; without one the record was split off another and goes on with its days. */
  is_first: boolean
  run_id: string
  cause: string
  version: number
  promised_by: Date | null
}

export interface StoredDuty {
  backorder_id: string
  jurisdiction: Jurisdiction
  duty: Duty | null
  /** An instant from which the clock acts. */
  acts_at: Date | null
}

export interface DueRecord {
  id: string
  order_id: string
  line_item_id: string
  inventory_item_id: string
  promised_by: Date | null
  promise_version: number
  waiting_quantity: string
}

export type ClockAct = (typeof clockActs)[number]

/** What the clock has to do about a record by now. */
export interface DueAct {
  backorder_id: string
  order_id: string
  act: ClockAct
  deadline: Date
}

/** In the order in which they were given. */
export async function promisesOfOrders(manager: SqlEntityManager, orderIds: string[]): Promise<StoredPromise[]> {
  return rowsOf<StoredPromise>(
    manager,
    `SELECT backorder_id, data->>'line_item_id' AS line_item_id, data->>'inventory_item_id' AS inventory_item_id,
            type = 'created' AS is_first, run_id, cause, (data->>'promise_version')::integer AS version,
            (data->>'promised_by')::timestamptz AS promised_by
       FROM backorder_event
      WHERE order_id = ANY(?::text[]) AND type IN ('created', 'promise_changed', 'undated') AND backorder_id IS NOT NULL
      ORDER BY order_id, sequence`,
    [orderIds]
  )
}

export async function setDuties(manager: SqlEntityManager, duties: readonly StoredDuty[]): Promise<void> {
  const rows = duties.map(({ backorder_id, jurisdiction, duty, acts_at }) => ({
    id: backorder_id,
    jurisdiction,
    duty: duty?.type ?? null,
    deadline: duty?.deadline ?? null,
    acts_at,
  }))
  await rowsOf(
    manager,
    `UPDATE backorder b
        SET jurisdiction = d.jurisdiction, next_duty = d.duty, next_duty_at = d.deadline, duty_acts_at = d.acts_at
       FROM jsonb_to_recordset(?::jsonb) AS d(id text, jurisdiction text, duty text, deadline timestamptz, acts_at timestamptz)
      WHERE b.id = d.id
        AND (b.jurisdiction, b.next_duty, b.next_duty_at, b.duty_acts_at)
            IS DISTINCT FROM (d.jurisdiction, d.duty, d.deadline, d.acts_at)`,
    [JSON.stringify(rows)]
  )
}

/** Orders at whose duties the clock has to look by now, by id after the one named. Orders, not lines: one mail for all. */
export async function ordersDue(manager: SqlEntityManager, now: Date, after: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ order_id: string }>(
    manager,
    `SELECT DISTINCT order_id FROM backorder
      WHERE deleted_at IS NULL AND duty_acts_at <= ? AND order_id > ? ORDER BY order_id LIMIT ?`,
    [now, after, limit]
  )
  return rows.map((row) => row.order_id)
}

const taken = `id, order_id, line_item_id, inventory_item_id, promised_by, promise_version, waiting_quantity`

/**
 * Takes records of which customers are told in the same transaction; the condition that made them due is repeated, so
 * that two sweeps never take the same, and an entry of the ledger about the same promise keeps it from being told again.
 */
export async function takeUntold(
  manager: SqlEntityManager,
  ids: readonly string[],
  event: string,
  now: Date
): Promise<DueRecord[]> {
  return rowsOf<DueRecord>(
    manager,
    `UPDATE backorder b SET duty_acts_at = NULL
      WHERE id = ANY(?::text[]) AND deleted_at IS NULL AND duty_acts_at <= ?
        AND NOT EXISTS (SELECT 1 FROM backorder_event e
          WHERE e.backorder_id = b.id AND e.type = ? AND (e.data->>'promise_version')::integer = b.promise_version)
      RETURNING ${taken}`,
    [[...ids], now, event]
  )
}

/** Lends records that are to be canceled; whoever dies over it, or cannot do it now, leaves them due again after `until`. */
export async function lendOverstayed(
  manager: SqlEntityManager,
  ids: readonly string[],
  now: Date,
  until: Date
): Promise<DueRecord[]> {
  return rowsOf<DueRecord>(
    manager,
    `UPDATE backorder SET duty_acts_at = ?
      WHERE id = ANY(?::text[]) AND deleted_at IS NULL AND duty_acts_at <= ? RETURNING ${taken}`,
    [until, [...ids], now]
  )
}
