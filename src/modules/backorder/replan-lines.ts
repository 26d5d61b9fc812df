/**
 * The engine's one way to move state, inside one transaction: join what was measured with what
 * is recorded, plan, and turn the difference into records and ledger entries.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import BigNumber from "bignumber.js"
import type { AllocationRuleName } from "./domain/allocation-rule"
import { diff, type LineEvent, type NewRecord, type ReservationChange, type ShareChange } from "./domain/diff"
import { plan } from "./domain/plan"
import type { PromiseTerms } from "./domain/promise"
import type { RecordedLine } from "./domain/recorded-line"
import { ledgerEntries } from "./ledger-entries"
import type { LineFacts, MeasuredStock, Run, Wishes } from "./measured-stock"
import { nextPromiseVersions, recordsOfLines, storeRecords } from "./repositories/backorder-records"
import { appendToLedger, lockOrders, markOrders } from "./repositories/ledger"
import { allocationRuleOf, stockStateOf } from "./stock-state-of"

/** A change as it was stored, or would be. */
export interface StoredChange {
  /** Null for a line that needs no record; only its reservation changes. */
  backorderId: string | null
  facts: LineFacts
  inventoryItemId: string
  locationId: string
  /** Null where Medusa holds what the plan says already. */
  reservation: ReservationChange | null
  /** What Medusa holds there now. */
  held: BigNumber
  before: RecordedLine | null
  record: NewRecord | null
  events: readonly LineEvent[]
}

/** Orders that would be recorded for the first time, but not with all of their items; nothing was stored. */
export interface IncompleteOrders {
  incompleteOrders: readonly string[]
}

export interface EngineTerms {
  allocationRule: AllocationRuleName
  promise: PromiseTerms
  /** An earlier date is told from so many days on. */
  hysteresisDays: number
}

export interface ReplanOrder {
  measured: MeasuredStock
  wishes: Wishes
  run: Run
  /**
   * Orders all of whose items are among the measured. An order is recorded for the first time as a
   * whole: its lines share one promise version and one mail, whichever of its items was looked at first.
   */
  wholeOrders: ReadonlySet<string>
  /** Leaves an order that is not whole to its own run, instead of storing nothing. */
  skipIncomplete: boolean
  /** Orders that are not recorded for the first time yet: they are still being placed. */
  notYet: ReadonlySet<string>
  /** Says what would change and stores nothing. */
  dryRun: boolean
}

export async function replanLines(
  manager: SqlEntityManager,
  { measured, wishes, run, wholeOrders, skipIncomplete, notYet, dryRun }: ReplanOrder,
  terms: EngineTerms
): Promise<StoredChange[] | IncompleteOrders> {
  const facts = new Map(measured.lines.map((line) => [line.facts.lineId, line.facts]))
  const orderIds = [...new Set([...facts.values()].map((line) => line.orderId))]
  await lockOrders(manager, orderIds)
  const records = await recordsOfLines(manager, [...facts.keys()])
  const versions = await nextPromiseVersions(manager, orderIds)

  const rules = { allocation: allocationRuleOf(measured.lines, terms.allocationRule), promise: terms.promise }
  const plans = plan(stockStateOf(measured, records, wishes), rules, run.now)
  const found = diff(plans, (orderId) => versions.get(orderId) ?? 1, terms.hysteresisDays, run.now)
  const isIncomplete = ({ record, planned: { line } }: ShareChange): boolean =>
    record !== null && !versions.has(line.orderId) && !wholeOrders.has(line.orderId)
  const incomplete = new Set(found.filter(isIncomplete).map(({ planned }) => planned.line.orderId))
  const wanted = [...incomplete].filter((orderId) => !notYet.has(orderId))
  if (wanted.length > 0 && !skipIncomplete) {
    return { incompleteOrders: wanted }
  }
  const changes = found.filter(({ planned }) => !incomplete.has(planned.line.orderId))
  const stored = changes.flatMap((change) => {
    const line = facts.get(change.planned.line.lineId)
    return line ? [withIdentity(change, line)] : []
  })
  if (stored.length > 0 && !dryRun) {
    await store(manager, stored, changes, run)
  }
  return stored
}

function withIdentity(change: ShareChange, facts: LineFacts): StoredChange {
  const { planned, record } = change
  return {
    backorderId: record ? (planned.recorded?.backorderId ?? generateEntityId(undefined, "bo")) : null,
    facts,
    inventoryItemId: planned.part.inventoryItemId,
    locationId: planned.locationId,
    reservation: change.reservation,
    held: planned.share?.held ?? new BigNumber(0),
    before: planned.recorded,
    record,
    events: change.events,
  }
}

async function store(
  manager: SqlEntityManager,
  stored: readonly StoredChange[],
  changes: readonly ShareChange[],
  run: Run
): Promise<void> {
  const rows = stored.flatMap((change, place) =>
    change.record && change.backorderId
      ? [
          {
            inventoryItemId: change.inventoryItemId,
            required: changes[place].planned.part.required,
            facts: change.facts,
            record: { ...change.record, backorderId: change.backorderId },
          },
        ]
      : []
  )
  await storeRecords(manager, rows, run.now)
  const entries = stored.flatMap((change) => ledgerEntries(change, run.cause.type))
  if (entries.length > 0) {
    await appendToLedger(manager, entries, run)
  }
  // What waits may change without anything happening that the ledger tells.
  await markOrders(manager, [...new Set(rows.map((row) => row.facts.orderId))], run)
}
