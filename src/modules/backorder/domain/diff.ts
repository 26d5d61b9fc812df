/**
 * What must change so that the records and the reservations say what the plan says.
 *
 * A line without a record gets one when units of it wait, were given up, come from more than one
 * location, or are a kit's part that core must not pack yet. A line with a record gets what differs, and an event for each thing a person
 * would want to know. A line without a record for which nothing waits is core's own business;
 * only a reservation that holds more or less than the line needs is put right. No difference, no
 * change.
 */
import BigNumber from "bignumber.js"
import type { BackorderReason } from "./explain-line"
import { packableUnits } from "./packable"
import type { SharePlan } from "./plan"
import { revisePromise, unpromised, type LinePromise } from "./promise"
import type { RecordedLine } from "./recorded-line"

export type LineEvent =
  | { type: "created"; waiting: BigNumber; allocated: BigNumber; promise: LinePromise }
  | { type: "sourced"; allocated: BigNumber; locationId: string }
  | { type: "edited"; from: BigNumber; to: BigNumber }
  | { type: "moved"; from: string; to: string; quantity: BigNumber }
  | { type: "prioritized"; from: number; to: number }
  | { type: "allocated" | "deallocated" | "fulfilled" | "unfulfilled" | "canceled" | "restored"; quantity: BigNumber }
  | { type: "explained"; from: BackorderReason; to: BackorderReason }
  | { type: "promise_changed"; from: LinePromise; to: LinePromise }

export type NewRecord = Omit<RecordedLine, "backorderId">

/** What Medusa must hold for a line at a location, and how much of that core may pack. */
export interface ReservationChange {
  held: BigNumber
  packable: BigNumber
}

export interface ShareChange {
  planned: SharePlan
  /** Null for a line that needs no record. */
  record: NewRecord | null
  /** Null where Medusa holds that already. */
  reservation: ReservationChange | null
  events: readonly LineEvent[]
}

const none = new BigNumber(0)

/**
 * `nextVersion` numbers the promises of an order: one number for all lines that change together. An earlier date is
 * told from `hysteresisDays` on.
 */
export function diff(
  plans: readonly SharePlan[],
  nextVersion: (orderId: string) => number,
  hysteresisDays: number,
  now: Date
): readonly ShareChange[] {
  const packable = packableUnits(plans)
  return groupByPart(plans).flatMap((shares) => {
    const recordWanted = needsRecord(shares, packable)
    return shares.flatMap((planned): ShareChange[] => {
      const reservation = reservationChange(planned, packable.get(planned) ?? none)
      const before = planned.recorded
      if (!before && (!recordWanted || isEmpty(planned))) {
        return reservation ? [{ planned, record: null, reservation, events: [] }] : []
      }
      const origin = before ? null : originOf(planned, shares)
      const promise = revisePromise(
        before?.promise ?? origin?.promise ?? unpromised,
        planned.date,
        nextVersion(planned.line.orderId),
        hysteresisDays,
        now
      )
      const record = recordOf(planned, shares, promise)
      const events = before ? eventsBetween(before, record, planned, shares) : firstEvents(record, origin)
      return !before || reservation || !sameRecord(before, record) ? [{ planned, record, reservation, events }] : []
    })
  })
}

/** The shares of one line and item, in the order of the queue. */
function groupByPart(plans: readonly SharePlan[]): readonly (readonly SharePlan[])[] {
  const groups = new Map<string, SharePlan[]>()
  for (const planned of plans) {
    const key = `${planned.line.lineId} ${planned.part.inventoryItemId}`
    const group = groups.get(key)
    if (group) {
      group.push(planned)
    } else {
      groups.set(key, [planned])
    }
  }
  return [...groups.values()]
}

function needsRecord(shares: readonly SharePlan[], packable: ReadonlyMap<SharePlan, BigNumber>): boolean {
  const holding = shares.filter((planned) => planned.allocated.gt(0))
  // What is held where core does not look must be on record, or nobody would know of it.
  const isKept = (planned: SharePlan): boolean =>
    planned.line.counted && planned.allocated.gt(packable.get(planned) ?? none)
  return (
    holding.length > 1 ||
    holding.some(isKept) ||
    shares.some((planned) => planned.recorded !== null || planned.waiting.gt(0) || planned.canceled.gt(0))
  )
}

function isEmpty(planned: SharePlan): boolean {
  return [planned.allocated, planned.waiting, planned.fulfilled, planned.canceled].every((quantity) => quantity.isZero())
}

/** Where nobody counts the stock there is nothing to hold. */
function reservationChange(planned: SharePlan, packable: BigNumber): ReservationChange | null {
  const held = planned.line.counted ? planned.allocated : none
  const now = planned.share ?? { held: none, packable: none, tidy: true }
  return held.eq(now.held) && packable.eq(now.packable) && now.tidy ? null : { held, packable }
}

function recordOf(planned: SharePlan, shares: readonly SharePlan[], promise: LinePromise): NewRecord {
  const { line, locationId, fulfilled, canceled, allocated, waiting, reason, recorded: before } = planned
  const pending = before ? fedBy(before, planned) || before.releasePending : shares.some((other) => other.recorded !== null)
  return {
    locationId,
    ordered: fulfilled.plus(canceled).plus(allocated).plus(waiting),
    allocated,
    waiting,
    fulfilled,
    canceled,
    priority: line.priority,
    weight: line.weight,
    shipping: line.shipping,
    minimumBatch: line.minimumBatch,
    promise,
    reason,
    // What nobody counts is not known to be there; a person decides when it leaves.
    releasePending: line.counted && allocated.gt(0) && pending,
  }
}

/** Fewer wait, and not only because some were given up or moved: stock came in for the line. */
function fedBy(before: RecordedLine, after: SharePlan): boolean {
  const ordered = after.fulfilled.plus(after.canceled).plus(after.allocated).plus(after.waiting)
  const givenUp = after.canceled.minus(before.canceled).plus(before.ordered.minus(ordered))
  return before.waiting.minus(after.waiting).gt(BigNumber.max(0, givenUp))
}

/** What waits elsewhere from now on takes its promise along; it began to wait before. */
function firstEvents(record: NewRecord, origin: RecordedLine | null): LineEvent[] {
  return origin
    ? [
        { type: "moved", from: origin.locationId, to: record.locationId, quantity: record.allocated.plus(record.waiting) },
        ...promiseEvent(origin, record),
      ]
    : [firstEvent(record)]
}

function originOf(planned: SharePlan, shares: readonly SharePlan[]): RecordedLine | null {
  const other = shares.find((share) => share !== planned && share.recorded?.waiting.gt(0) && gainedBy(share).lt(0))
  return planned.waiting.gt(0) ? (other?.recorded ?? null) : null
}

function promiseEvent(before: Pick<RecordedLine, "promise">, after: NewRecord): LineEvent[] {
  return after.promise.version === before.promise.version
    ? []
    : [{ type: "promise_changed", from: before.promise, to: after.promise }]
}

function firstEvent(record: NewRecord): LineEvent {
  if (record.waiting.gt(0)) {
    return { type: "created", waiting: record.waiting, allocated: record.allocated, promise: record.promise }
  }
  if (record.canceled.gt(0)) {
    return { type: "canceled", quantity: record.canceled }
  }
  return record.allocated.gt(0)
    ? { type: "sourced", allocated: record.allocated, locationId: record.locationId }
    : { type: "fulfilled", quantity: record.fulfilled }
}

function eventsBetween(
  before: RecordedLine,
  after: NewRecord,
  planned: SharePlan,
  shares: readonly SharePlan[]
): LineEvent[] {
  const fulfilled = after.fulfilled.minus(before.fulfilled)
  const canceled = after.canceled.minus(before.canceled)
  const covered = after.allocated.plus(after.fulfilled).minus(before.allocated).minus(before.fulfilled)
  // Units taken back wait again; units given up or moved do not, although they leave the share too.
  const lost = BigNumber.min(covered.negated(), after.waiting)
  const events: LineEvent[] = [
    ...editedOf(planned, shares),
    ...movedOf(before, after, planned, shares),
    ...(after.priority === before.priority ? [] : [{ type: "prioritized" as const, from: before.priority, to: after.priority }]),
    ...quantityEvent(canceled, "canceled"),
    ...quantityEvent(canceled.negated(), "restored"),
    ...quantityEvent(covered, "allocated"),
    ...quantityEvent(lost, "deallocated"),
    ...quantityEvent(fulfilled, "fulfilled"),
    ...quantityEvent(fulfilled.negated(), "unfulfilled"),
    ...promiseEvent(before, after),
  ]
  return events.length === 0 && after.reason !== before.reason
    ? [{ type: "explained", from: before.reason, to: after.reason }]
    : events
}

function quantityEvent(
  quantity: BigNumber,
  type: Extract<LineEvent, { quantity: BigNumber; from?: never }>["type"]
): LineEvent[] {
  return quantity.gt(0) ? [{ type, quantity }] : []
}

/** What was ordered of the line changed; told once, at the first share on record. */
function editedOf(planned: SharePlan, shares: readonly SharePlan[]): LineEvent[] {
  const recorded = shares.flatMap((share) => share.recorded ?? [])
  const from = recorded.reduce((sum, record) => sum.plus(record.ordered), new BigNumber(0))
  const to = shares.reduce(
    (sum, share) => sum.plus(share.fulfilled).plus(share.canceled).plus(share.allocated).plus(share.waiting),
    new BigNumber(0)
  )
  const first = shares.find((share) => share.recorded !== null)
  return planned === first && !from.eq(to) ? [{ type: "edited", from, to }] : []
}

/** The record went on at another location, or a part of what was wanted came from there or went there. */
function movedOf(before: RecordedLine, after: NewRecord, planned: SharePlan, shares: readonly SharePlan[]): LineEvent[] {
  if (before.locationId !== after.locationId) {
    return [{ type: "moved", from: before.locationId, to: after.locationId, quantity: after.allocated.plus(after.waiting) }]
  }
  const gained = after.ordered.minus(before.ordered)
  const other = shares.find((share) => share !== planned && gainedBy(share).times(gained).lt(0))
  if (!other) {
    return []
  }
  const quantity = BigNumber.min(gained.abs(), gainedBy(other).abs())
  const [from, to] = gained.gt(0) ? [other.locationId, after.locationId] : [after.locationId, other.locationId]
  return [{ type: "moved", from, to, quantity }]
}

function gainedBy(planned: SharePlan): BigNumber {
  return orderedOf(planned).minus(planned.recorded?.ordered ?? none)
}

function orderedOf(planned: SharePlan): BigNumber {
  return planned.fulfilled.plus(planned.canceled).plus(planned.allocated).plus(planned.waiting)
}

function sameRecord(before: RecordedLine, after: NewRecord): boolean {
  return (
    before.locationId === after.locationId &&
    before.ordered.eq(after.ordered) &&
    before.allocated.eq(after.allocated) &&
    before.waiting.eq(after.waiting) &&
    before.fulfilled.eq(after.fulfilled) &&
    before.canceled.eq(after.canceled) &&
    before.priority === after.priority &&
    before.weight === after.weight &&
    before.shipping === after.shipping &&
    (after.minimumBatch ? before.minimumBatch?.eq(after.minimumBatch) === true : before.minimumBatch === null) &&
    before.promise.version === after.promise.version &&
    before.promise.date?.expectedAt.getTime() === after.promise.date?.expectedAt.getTime() &&
    before.promise.date?.basis === after.promise.date?.basis &&
    before.reason === after.reason &&
    before.releasePending === after.releasePending
  )
}
