import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Line } from "../domain/line"
import type { PurchaseOrderStatus } from "../domain/purchase-order-status"
import type { RevisionSource } from "../domain/revision-source"
import type { Substitute } from "../domain/substitute"
import { rawValue } from "./sql"

/*
 * Revisions in SQL. A batch may hold thousands of lines: rows go in as one JSON parameter each, and each table is
 * written in one statement.
 */

/** The part of a line that a supplier's word can change, as it is stored. */
export interface StoredWord {
  id: string
  quantity: string
  over: string
  confirmed: string | null
  canceled: string
  expected_at: string | null
  first_confirmed_at: string | null
  substitute: Substitute | null
}

export const storedWord = (line: Line): StoredWord => ({
  id: line.id,
  quantity: line.quantity.toFixed(),
  over: line.over.toFixed(),
  confirmed: line.confirmed?.toFixed() ?? null,
  canceled: line.canceled.toFixed(),
  expected_at: line.expected_at?.toISOString() ?? null,
  first_confirmed_at: line.first_confirmed_at?.toISOString() ?? null,
  // Written out, so that two equal ones are equal as text, too, in whatever order their fields were stored.
  substitute: line.substitute && {
    sku: line.substitute.sku,
    title: line.substitute.title,
    note: line.substitute.note,
    unit_cost: line.substitute.unit_cost,
  },
})

export async function writeWords(manager: SqlEntityManager, words: readonly StoredWord[]): Promise<void> {
  await manager.execute(
    `UPDATE purchase_order_line line
     SET quantity = word.quantity, raw_quantity = ${rawValue("word.quantity")},
         over_quantity = word.over, raw_over_quantity = ${rawValue("word.over")},
         confirmed_quantity = word.confirmed,
         raw_confirmed_quantity = CASE WHEN word.confirmed IS NOT NULL THEN ${rawValue("word.confirmed")} END,
         canceled_quantity = word.canceled, raw_canceled_quantity = ${rawValue("word.canceled")},
         expected_at = word.expected_at, first_confirmed_at = word.first_confirmed_at,
         proposed_substitute = word.substitute, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS word
       (id text, quantity numeric, over numeric, confirmed numeric, canceled numeric, expected_at timestamptz,
        first_confirmed_at timestamptz, substitute jsonb)
     WHERE line.id = word.id`,
    [JSON.stringify(words)]
  )
}

export interface RevisionRow {
  line_id: string
  previous: Line
  current: Line
  reason: string | null
}

/** Who brought the words of a batch. */
export interface Bringer {
  source: RevisionSource
  actor_id: string | null
}

export async function insertRevisions(
  manager: SqlEntityManager,
  rows: readonly RevisionRow[],
  { source, actor_id }: Bringer
): Promise<string[]> {
  const revisions = rows.map(({ line_id, previous, current, reason }) => {
    const gaveUp = !previous.canceled.isEqualTo(current.canceled)
    return {
      id: generateEntityId(undefined, "polrev"),
      line_id,
      previous_expected_at: previous.expected_at?.toISOString() ?? null,
      expected_at: current.expected_at?.toISOString() ?? null,
      previous_quantity: previous.quantity.toFixed(),
      quantity: current.quantity.toFixed(),
      previous_canceled: gaveUp ? previous.canceled.toFixed() : null,
      canceled: gaveUp ? current.canceled.toFixed() : null,
      reason,
    }
  })
  await manager.execute(
    `INSERT INTO purchase_order_line_revision
       (id, line_id, previous_expected_at, expected_at, previous_quantity, raw_previous_quantity, quantity,
        raw_quantity, previous_canceled_quantity, raw_previous_canceled_quantity, canceled_quantity,
        raw_canceled_quantity, reason, source, actor_id)
     SELECT id, line_id, previous_expected_at, expected_at, previous_quantity, ${rawValue("previous_quantity")},
        quantity, ${rawValue("quantity")},
        previous_canceled, CASE WHEN previous_canceled IS NOT NULL THEN ${rawValue("previous_canceled")} END,
        canceled, CASE WHEN canceled IS NOT NULL THEN ${rawValue("canceled")} END,
        reason, ?, ?
     FROM jsonb_to_recordset(?::jsonb) AS said
       (id text, line_id text, previous_expected_at timestamptz, expected_at timestamptz, previous_quantity numeric,
        quantity numeric, previous_canceled numeric, canceled numeric, reason text)`,
    [source, actor_id, JSON.stringify(revisions)]
  )
  return revisions.map(({ id }) => id)
}

/** An order before and after its supplier spoke. */
export interface RevisedOrder {
  id: string
  from: PurchaseOrderStatus
  to: PurchaseOrderStatus
}

/**
 * Moves revised orders on, notes when they were confirmed or given up, and makes whoever watches over silent suppliers
 * look at them again from the start: one that spoke is not silent.
 */
export async function moveRevised(manager: SqlEntityManager, orders: readonly RevisedOrder[], now: Date): Promise<void> {
  await manager.execute(
    `UPDATE purchase_order po
     SET status = revised.to_status,
         confirmed_at = CASE WHEN revised.to_status = 'confirmed' THEN coalesce(po.confirmed_at, at.moment) ELSE po.confirmed_at END,
         closed_at = CASE WHEN revised.to_status = 'canceled' THEN at.moment ELSE po.closed_at END,
         next_check_at = CASE WHEN revised.to_status = 'draft' THEN po.next_check_at ELSE at.moment END,
         reminders = 0, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS revised (id text, to_status text), (SELECT ?::timestamptz AS moment) AS at
     WHERE po.id = revised.id`,
    [JSON.stringify(orders.map(({ id, to }) => ({ id, to_status: to }))), now.toISOString()]
  )
}

/** Moves orders back to where they were, unless they have moved on since. */
export async function moveBack(manager: SqlEntityManager, orders: readonly RevisedOrder[]): Promise<void> {
  await manager.execute(
    `UPDATE purchase_order po
     SET status = revised.from_status,
         confirmed_at = CASE WHEN revised.to_status = 'confirmed' THEN NULL ELSE po.confirmed_at END,
         closed_at = CASE WHEN revised.to_status = 'canceled' THEN NULL ELSE po.closed_at END, updated_at = now()
     FROM jsonb_to_recordset(?::jsonb) AS revised (id text, from_status text, to_status text)
     WHERE po.id = revised.id AND po.status = revised.to_status AND revised.from_status <> revised.to_status`,
    [JSON.stringify(orders.map(({ id, from, to }) => ({ id, from_status: from, to_status: to })))]
  )
}
