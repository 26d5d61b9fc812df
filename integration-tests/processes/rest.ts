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

/** A minute to the next reconcile, and some time for it. */
const RECONCILED_WITHIN = 90_000

/** Longer than anybody waits for a lock. */
const LOCK_PATIENCE = 60_000

/**
 * Waits until no process does anything any more, and gives what is then true. Work that could not get its
 * locks in time is done by the next reconcile, within a minute; so long the figures may still be wrong.
 */
export async function settled(db: Client): Promise<Situation> {
  const deadline = Date.now() + RECONCILED_WITHIN
  for (;;) {
    const situation = await atRest(db)
    if (brokenLaws(situation).length === 0 || Date.now() > deadline) {
      return situation
    }
  }
}

async function atRest(db: Client): Promise<Situation> {
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

/** Deadlocks that PostgreSQL had to break so far. */
export async function deadlocksIn(db: Client): Promise<number> {
  const { rows } = await db.query<{ deadlocks: number }>(
    "SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()"
  )
  return rows[0].deadlocks
}

/** Waits until no lock is held; fails if one stays, because then nobody will give it back. A job may hold some for a moment. */
export async function everyLockGivenBack(db: Client): Promise<void> {
  const deadline = Date.now() + LOCK_PATIENCE
  for (;;) {
    const { rows } = await db.query<{ lock: string }>(`
      SELECT 'advisory ' || classid || ' ' || objid AS lock FROM pg_locks
        JOIN pg_database d ON d.oid = database AND d.datname = current_database() WHERE locktype = 'advisory'
      UNION ALL SELECT id FROM locking`)
    if (rows.length === 0) {
      return
    }
    if (Date.now() > deadline) {
      throw new Error(`Nobody gives these locks back: ${rows.map(({ lock }) => lock).join(", ")}.`)
    }
    await sleep(LOOK_EVERY)
  }
}
