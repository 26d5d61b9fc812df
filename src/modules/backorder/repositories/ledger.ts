/**
 * The ledger: every change appends an entry in the same transaction, and every entry carries
 * the hash of the one before it in its order, so that a line changed later shows.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import { entryHash } from "../ledger-chain"
import { digestsOf, salted, type LedgerNote } from "../ledger-notes"
import type { Run } from "../measured-stock"
import { rowsOf } from "./sql"

export interface LedgerEntry {
  orderId: string
  backorderId: string | null
  type: string
  data: Record<string, unknown>
  /** What names or describes a person: kept beside the ledger, which holds its digest. */
  personal?: Record<string, string>
}

interface Head {
  order_id: string
  sequence: number
  hash: string
}

/** Entries of one order are numbered one after the other; the lock keeps two writers from the same number. */
export async function lockOrders(manager: SqlEntityManager, orderIds: string[]): Promise<void> {
  await rowsOf(
    manager,
    `SELECT pg_advisory_xact_lock(key) FROM
       (SELECT DISTINCT hashtextextended('backorder-order:' || id, 0) AS key FROM unnest(?::text[]) AS id ORDER BY 1) AS keys`,
    [orderIds]
  )
}

/** Appends entries, in the order given, to the chains of their orders. The orders must be locked. */
export async function appendToLedger(manager: SqlEntityManager, entries: readonly LedgerEntry[], run: Run): Promise<void> {
  const orderIds = [...new Set(entries.map((entry) => entry.orderId))]
  const heads = await rowsOf<Head>(
    manager,
    `SELECT DISTINCT ON (order_id) order_id, sequence, hash FROM backorder_event
      WHERE order_id = ANY(?::text[]) ORDER BY order_id, sequence DESC`,
    [orderIds]
  )
  const last = new Map(heads.map((head) => [head.order_id, head]))

  const kept: (LedgerNote & { id: string; event_id: string; order_id: string })[] = []
  const rows = entries.map((entry) => {
    const previous = last.get(entry.orderId)
    const id = generateEntityId(undefined, "boev")
    // Whoever gives a reason may write anything into it.
    const typed = { ...entry.personal, ...(run.cause.reason === null ? {} : { reason: run.cause.reason }) }
    const notes = Object.entries(typed).map(([field, text]) => salted(field, text))
    kept.push(
      ...notes.map((note) => ({ ...note, id: generateEntityId(undefined, "boevn"), event_id: id, order_id: entry.orderId }))
    )
    const row = {
      id,
      order_id: entry.orderId,
      backorder_id: entry.backorderId,
      sequence: (previous?.sequence ?? 0) + 1,
      run_id: run.id,
      type: entry.type,
      cause: run.cause.type,
      cause_id: run.cause.id,
      actor_id: run.cause.actorId,
      occurred_at: run.now.toISOString(),
      data: { ...entry.data, ...digestsOf(notes) },
      previous_hash: previous?.hash ?? null,
    }
    const hash = entryHash(row)
    last.set(entry.orderId, { order_id: entry.orderId, sequence: row.sequence, hash })
    return { ...row, hash }
  })

  await rowsOf(
    manager,
    `INSERT INTO backorder_event
       (id, order_id, backorder_id, sequence, run_id, type, cause, cause_id, actor_id, occurred_at, data, previous_hash, hash)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS e(
       id text, order_id text, backorder_id text, sequence integer, run_id text, type text, cause text, cause_id text,
       actor_id text, occurred_at timestamptz, data jsonb, previous_hash text, hash text)`,
    [JSON.stringify(rows)]
  )
  await rowsOf(
    manager,
    `INSERT INTO backorder_event_note (id, event_id, order_id, field, text, salt)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS n(id text, event_id text, order_id text, field text, text text, salt text)`,
    [JSON.stringify(kept)]
  )
  await markOrders(manager, orderIds, run)
}

/** Says that a run changed these orders, so that their tags, links and notices are made to follow. */
export async function markOrders(manager: SqlEntityManager, orderIds: readonly string[], run: Run): Promise<void> {
  const marks = orderIds.map((orderId) => ({ id: generateEntityId(undefined, "bopr"), run_id: run.id, order_id: orderId }))
  await rowsOf(
    manager,
    `INSERT INTO backorder_projection (id, run_id, order_id)
     SELECT * FROM jsonb_to_recordset(?::jsonb) AS p(id text, run_id text, order_id text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(marks)]
  )
}

/** Whether the cause has written an entry of the type to the order's ledger. */
export async function isInLedger(manager: SqlEntityManager, entry: LedgerEntry, run: Run): Promise<boolean> {
  const rows = await rowsOf(
    manager,
    `SELECT 1 FROM backorder_event WHERE order_id = ? AND type = ? AND cause = ? AND cause_id = ? LIMIT 1`,
    [entry.orderId, entry.type, run.cause.type, run.cause.id]
  )
  return rows.length > 0
}

/** Which of the parcels the ledger has an entry of. */
export async function parcelsInLedger(manager: SqlEntityManager, fulfillmentIds: string[]): Promise<string[]> {
  const rows = await rowsOf<{ cause_id: string }>(
    manager,
    `SELECT DISTINCT cause_id FROM backorder_event WHERE type = 'shipped' AND cause_id = ANY(?::text[])`,
    [fulfillmentIds]
  )
  return rows.map((row) => row.cause_id)
}
