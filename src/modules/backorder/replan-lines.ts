/**
 * The engine's one way to move state, inside one transaction: join what was measured with what
 * is recorded, plan, and turn the difference into records and ledger entries.
 */
import { generateEntityId } from "@medusajs/framework/utils"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex"
import BigNumber from "bignumber.js"
import { diff, type LineChange, type LineEvent } from "./domain/diff"
import type { LineDemand, PairState } from "./domain/pair-state"
import { plan, type PlanRules } from "./domain/plan"
import type { LinePromise } from "./domain/promise"
import type { LineCancellation, LineFacts, MeasuredLine, MeasuredPair, Run } from "./measured-pair"
import { nextPromiseVersions, recordsOfLines, storeRecords, type StoredRecord } from "./repositories/backorder-records"
import { appendToLedger, lockOrders, markOrders, type LedgerEntry } from "./repositories/ledger"

/** A change as it was stored. */
export interface StoredChange {
  backorderId: string
  facts: LineFacts
  inventoryItemId: string
  locationId: string
  /** What Medusa's reservation must hold; null where it does already. */
  reservation: BigNumber | null
  events: readonly LineEvent[]
}

/** Orders that would be recorded for the first time, but not at all of their pairs; nothing was stored. */
export interface IncompleteOrders {
  incompleteOrders: readonly string[]
}

/**
 * An order is recorded for the first time as a whole: its lines share one promise version and one
 * mail, whichever of its pairs was looked at first. `wholeOrders` are those all of whose pairs are
 * among the measured.
 */
export async function replanLines(
  manager: SqlEntityManager,
  measured: readonly MeasuredPair[],
  cancellations: readonly LineCancellation[],
  rules: PlanRules,
  run: Run,
  wholeOrders: ReadonlySet<string>
): Promise<StoredChange[] | IncompleteOrders> {
  const lines = measured.flatMap((pair) => pair.lines)
  const orderIds = [...new Set(lines.map((line) => line.orderId))]
  await lockOrders(manager, orderIds)
  const records = byLineAndItem(await recordsOfLines(manager, [...new Set(lines.map((line) => line.lineId))]))
  const versions = await nextPromiseVersions(manager, orderIds)

  const states = measured.map((pair) => pairState(pair, records, cancellations))
  const changes = states.flatMap((state) =>
    diff(state, plan(state, rules, run.now), (orderId) => versions.get(orderId) ?? 1, run.now)
  )
  const unknown = changes.filter(({ line }) => !versions.has(line.orderId) && !wholeOrders.has(line.orderId))
  if (unknown.length > 0) {
    return { incompleteOrders: [...new Set(unknown.map(({ line }) => line.orderId))] }
  }
  if (changes.length === 0) {
    return []
  }

  // By item too: a kit takes another quantity of each of its parts.
  const facts = new Map(
    measured.flatMap((pair) => pair.lines.map((line) => [keyOf(line.lineId, pair.inventoryItemId), line]))
  )
  const stored = changes.flatMap((change) => {
    const line = facts.get(keyOf(change.line.lineId, change.pair.inventoryItemId))
    return line ? [withIdentity(change, line)] : []
  })
  await storeRecords(manager, stored.map(({ change, facts: line, backorderId }) => ({
    pair: change.pair, facts: line, record: { ...change.record, backorderId },
  })), run.now)
  const entries = stored.flatMap(ledgerEntries)
  if (entries.length > 0) {
    await appendToLedger(manager, entries, run)
  }
  // An edit of the order may change what waits without anything happening that the ledger tells.
  await markOrders(manager, [...new Set(stored.map(({ facts: line }) => line.orderId))], run)
  return stored.map(({ change, facts: line, backorderId }) => ({
    backorderId,
    facts: line,
    ...change.pair,
    reservation: change.reservation,
    events: change.events,
  }))
}

interface IdentifiedChange {
  change: LineChange
  facts: MeasuredLine
  backorderId: string
}

function withIdentity(change: LineChange, facts: MeasuredLine): IdentifiedChange {
  return { change, facts, backorderId: change.line.recorded?.backorderId ?? generateEntityId(undefined, "bo") }
}

function keyOf(lineId: string, inventoryItemId: string): string {
  return `${lineId} ${inventoryItemId}`
}

function byLineAndItem(records: readonly StoredRecord[]): ReadonlyMap<string, StoredRecord> {
  return new Map(records.map((record) => [keyOf(record.lineId, record.inventoryItemId), record]))
}

function pairState(
  pair: MeasuredPair,
  records: ReadonlyMap<string, StoredRecord>,
  cancellations: readonly LineCancellation[]
): PairState {
  return {
    ...pair,
    lines: pair.lines.flatMap((line): LineDemand[] => {
      const recorded = records.get(keyOf(line.lineId, pair.inventoryItemId)) ?? null
      if (line.orderCanceled && !recorded) {
        return []
      }
      const requested = cancellations.find(
        (cancellation) => cancellation.lineId === line.lineId && cancellation.inventoryItemId === pair.inventoryItemId
      )
      const givenUp = BigNumber.max(recorded?.canceled ?? 0, requested?.canceled ?? 0)
      const unfulfilled = line.ordered.minus(line.fulfilled)
      return [
        {
          lineId: line.lineId,
          orderId: line.orderId,
          orderedAt: line.orderedAt,
          ordered: line.ordered,
          fulfilled: line.fulfilled,
          // An edit may leave the line less than was given up of it before.
          canceled: line.orderCanceled ? unfulfilled : BigNumber.max(0, BigNumber.min(givenUp, unfulfilled)),
          held: line.held,
          recorded,
        },
      ]
    }),
  }
}

function ledgerEntries({ change, facts, backorderId }: IdentifiedChange): LedgerEntry[] {
  return change.events.map((event) => ({
    orderId: facts.orderId,
    backorderId,
    type: event.type,
    data: { line_item_id: facts.lineId, inventory_item_id: change.pair.inventoryItemId, ...eventData(event) },
  }))
}

function eventData(event: LineEvent): Record<string, unknown> {
  switch (event.type) {
    case "created":
      return {
        waiting_quantity: event.waiting.toFixed(),
        allocated_quantity: event.allocated.toFixed(),
        ...promiseData(event.promise),
      }
    case "allocated":
    case "deallocated":
    case "fulfilled":
    case "canceled":
      return { quantity: event.quantity.toFixed() }
    case "promise_changed":
      return { previous_promised_by: isoDate(event.from), ...promiseData(event.to) }
  }
}

function promiseData(promise: LinePromise): Record<string, unknown> {
  return {
    promised_by: isoDate(promise),
    promise_version: promise.version,
    promise_basis: promise.date?.basis ?? "none",
  }
}

function isoDate(promise: LinePromise): string | null {
  return promise.date?.promisedBy.toISOString() ?? null
}
