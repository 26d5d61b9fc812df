/**
 * What must change so that the records and the reservations say what the plan says.
 *
 * A line without a record gets one when units of it wait or were given up. A line with a record gets what
 * differs, and an event for each thing a person would want to know. A line without a record
 * for which nothing waits is core's own business and is left alone. No difference, no change.
 */
import BigNumber from "bignumber.js"
import type { LineDemand, PairKey, PairState } from "./pair-state"
import type { LinePlan } from "./plan"
import { revisePromise, unpromised, type LinePromise } from "./promise"
import type { RecordedLine } from "./recorded-line"

export type LineEvent =
  | { type: "created"; waiting: BigNumber; allocated: BigNumber; promise: LinePromise }
  | { type: "allocated"; quantity: BigNumber }
  | { type: "deallocated"; quantity: BigNumber }
  | { type: "fulfilled"; quantity: BigNumber }
  | { type: "canceled"; quantity: BigNumber }
  | { type: "promise_changed"; from: LinePromise; to: LinePromise }

export interface LineChange {
  pair: PairKey
  line: LineDemand
  record: Omit<RecordedLine, "backorderId">
  /** What Medusa's reservation must hold; null where it does already. */
  reservation: BigNumber | null
  events: readonly LineEvent[]
}

/** `nextVersion` numbers the promises of an order: one number for all lines that change together. */
export function diff(
  state: PairState,
  plans: readonly LinePlan[],
  nextVersion: (orderId: string) => number,
  now: Date
): readonly LineChange[] {
  const pair = { inventoryItemId: state.inventoryItemId, locationId: state.locationId }
  return plans.flatMap((planned) => {
    const { line } = planned
    const before = line.recorded
    if (!before && planned.waiting.isZero() && line.canceled.isZero()) {
      return []
    }
    const record = recordOf(planned, nextVersion(line.orderId), now)
    const reservation = planned.allocated.eq(line.held) ? null : planned.allocated
    const change = { pair, line, record, reservation, events: before ? eventsBetween(before, record) : [firstEvent(record)] }
    return !before || reservation || !sameRecord(before, record) ? [change] : []
  })
}

function recordOf(planned: LinePlan, nextVersion: number, now: Date): Omit<RecordedLine, "backorderId"> {
  const { line, allocated, waiting, reason } = planned
  const before = line.recorded
  return {
    ordered: line.ordered,
    allocated,
    waiting,
    fulfilled: line.fulfilled,
    canceled: line.canceled,
    promise: revisePromise(before?.promise ?? unpromised, planned.date, nextVersion, now),
    reason,
    releasePending: allocated.gt(0) && ((before !== null && fedBy(before, waiting, line)) || (before?.releasePending ?? false)),
  }
}

/** Fewer wait, and not only because some were canceled: stock came in for the line. */
function fedBy(before: RecordedLine, waiting: BigNumber, line: LineDemand): boolean {
  const givenUp = line.canceled.minus(before.canceled).plus(before.ordered.minus(line.ordered))
  return before.waiting.minus(waiting).gt(BigNumber.max(0, givenUp))
}

function firstEvent(record: Omit<RecordedLine, "backorderId">): LineEvent {
  if (record.waiting.isZero()) {
    return { type: "canceled", quantity: record.canceled }
  }
  return { type: "created", waiting: record.waiting, allocated: record.allocated, promise: record.promise }
}

function eventsBetween(before: RecordedLine, after: Omit<RecordedLine, "backorderId">): LineEvent[] {
  const events: LineEvent[] = []
  const canceled = after.canceled.minus(before.canceled)
  const fulfilled = after.fulfilled.minus(before.fulfilled)
  const covered = after.allocated.plus(after.fulfilled).minus(before.allocated).minus(before.fulfilled)
  // Units taken back wait again; units canceled do not, although both leave the line's share.
  const lost = BigNumber.min(covered.negated(), after.waiting)
  if (canceled.gt(0)) {
    events.push({ type: "canceled", quantity: canceled })
  }
  if (covered.gt(0)) {
    events.push({ type: "allocated", quantity: covered })
  }
  if (lost.gt(0)) {
    events.push({ type: "deallocated", quantity: lost })
  }
  if (fulfilled.gt(0)) {
    events.push({ type: "fulfilled", quantity: fulfilled })
  }
  if (after.promise.version !== before.promise.version) {
    events.push({ type: "promise_changed", from: before.promise, to: after.promise })
  }
  return events
}

function sameRecord(before: RecordedLine, after: Omit<RecordedLine, "backorderId">): boolean {
  return (
    before.ordered.eq(after.ordered) &&
    before.allocated.eq(after.allocated) &&
    before.waiting.eq(after.waiting) &&
    before.fulfilled.eq(after.fulfilled) &&
    before.canceled.eq(after.canceled) &&
    before.promise.version === after.promise.version &&
    before.reason === after.reason &&
    before.releasePending === after.releasePending
  )
}
