import { setTimeout as sleep } from "node:timers/promises"
import type { Client } from "pg"
import { linesAreConserved } from "../model/laws/lines"
import { ledgerIsIntact } from "../model/laws/ledger"
import { ordersAreTagged } from "../model/laws/orders"
import { pairsAreConserved } from "../model/laws/pairs"
import { readSituation } from "../model/read-situation"
import type { Situation } from "../model/situation"

const LOOK_EVERY = 200

/** So long nothing must have moved; background work pauses for at most a third of a second. */
const CALM = 3_000
const PATIENCE = 180_000

/** Waits until no process does anything any more, and gives what is then true. */
export async function atRest(db: Client): Promise<Situation> {
  const deadline = Date.now() + PATIENCE
  let before = ""
  let since = Date.now()
  while (Date.now() - since < CALM) {
    if (Date.now() > deadline) {
      throw new Error(`The shop did not come to rest within ${PATIENCE / 1000} seconds.`)
    }
    await sleep(LOOK_EVERY)
    const now = await tracks(db)
    if (now !== before) {
      before = now
      since = Date.now()
    }
  }
  return readSituation(db)
}

/** Changes whenever anything is done: what is written, and who is writing or waits for a lock. */
async function tracks(db: Client): Promise<string> {
  const { rows } = await db.query(`
    SELECT (SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()
               AND now() - xact_start > interval '1 second')::int AS at_work,
           (SELECT coalesce(max(updated_at), 'epoch') FROM reservation_item) AS reserved_at,
           (SELECT coalesce(max(updated_at), 'epoch') FROM inventory_level) AS stocked_at,
           (SELECT coalesce(max(updated_at), 'epoch') FROM "order") AS ordered_at,
           (SELECT coalesce(max(updated_at), 'epoch') FROM backorder) AS recorded_at,
           (SELECT count(*) FROM backorder_event)::int AS events`)
  const [{ at_work, ...written }] = rows
  return at_work > 0 ? `at work ${Date.now()}` : JSON.stringify(written)
}

/** What does not hold of the figures, in sentences. */
export function brokenLaws(situation: Situation): string[] {
  return [
    ...linesAreConserved(situation),
    ...pairsAreConserved(situation),
    ...ordersAreTagged(situation),
    ...ledgerIsIntact(situation),
  ]
}

/** What was planned, as it can be compared with what was planned before. */
export function planned({ orders, levels, reservations, records, ledger }: Situation): object {
  return { orders, levels, reservations, records, ledger }
}

/** Deadlocks that PostgreSQL had to break, and locks that nobody gave back. */
export async function lockTrouble(db: Client): Promise<{ deadlocks: number; leftBehind: number }> {
  const { rows } = await db.query<{ deadlocks: number; left_behind: number }>(`
    SELECT (SELECT deadlocks FROM pg_stat_database WHERE datname = current_database())::int AS deadlocks,
           (SELECT count(*) FROM locking)::int
             + (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory')::int AS left_behind`)
  return { deadlocks: rows[0].deadlocks, leftBehind: rows[0].left_behind }
}
