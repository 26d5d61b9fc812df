import BigNumber from "bignumber.js"
import { fc } from "@fast-check/jest"
import { day } from "./builders"
import { fifoWith } from "./engine"
import { addDays } from "../calendar"
import type { LineDemand, PairState } from "../pair-state"
import type { Arrival } from "../peg-arrivals"
import type { PlanRules } from "../plan"
import { unpromised, type LinePromise, type PromisedDate } from "../promise"
import type { RecordedLine } from "../recorded-line"

const quarters = (min: number, max: number): fc.Arbitrary<BigNumber> =>
  fc.integer({ min, max }).map((count) => new BigNumber(count).div(4))

/** Quantities as shops count them: mostly whole, sometimes by the quarter. */
export function quantities(min: number, max: number): fc.Arbitrary<BigNumber> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max }).map((count) => new BigNumber(count)) },
    { weight: 1, arbitrary: quarters(min * 4, max * 4) }
  )
}

/** Moments by the hour, so that two often fall on one day and sometimes on one moment. */
export function moments(fromDay: number, toDay: number): fc.Arbitrary<Date> {
  return fc.integer({ min: fromDay * 24, max: toDay * 24 }).map((hours) => addDays(day(0), hours / 24))
}

const promisedDates: fc.Arbitrary<PromisedDate> = fc.record({
  expectedAt: moments(-20, 60),
  promisedBy: moments(-20, 60),
  basis: fc.constantFrom("purchase_order", "lead_time", "manual"),
})

const promises: fc.Arbitrary<LinePromise> = fc.oneof(
  fc.constant(unpromised),
  fc.record({ version: fc.integer({ min: 1, max: 5 }), date: promisedDates, firstPromisedBy: moments(-20, 60) })
)

/** What was true when the engine last ran: of the line as it was then, in agreement with itself. */
const records: fc.Arbitrary<RecordedLine> = fc
  .record({
    backorderId: fc.constant("bo_1"),
    allocated: quantities(0, 6),
    waiting: quantities(0, 6),
    fulfilled: quantities(0, 4),
    canceled: quantities(0, 3),
    promise: promises,
    reason: fc.constantFrom("covered_by_stock", "partly_covered", "waits_for_arrival", "waits_without_supply", "nothing_open"),
    wasFed: fc.boolean(),
  })
  .map(({ wasFed, ...counted }) => ({
    ...counted,
    ordered: counted.allocated.plus(counted.waiting).plus(counted.fulfilled).plus(counted.canceled),
    releasePending: wasFed && counted.allocated.gt(0),
  }))

/** A hold bigger or smaller than the need, and, after an edit, less ordered than has left. */
export const lines: fc.Arbitrary<LineDemand> = fc.record({
  lineId: fc.integer({ min: 0, max: 99 }).map((number) => `line_${number}`),
  orderId: fc.constantFrom("order_1", "order_2", "order_3"),
  orderedAt: moments(-3, 0),
  ordered: quantities(0, 12),
  fulfilled: fc.oneof({ weight: 2, arbitrary: fc.constant(new BigNumber(0)) }, quantities(0, 6)),
  canceled: fc.oneof({ weight: 3, arbitrary: fc.constant(new BigNumber(0)) }, quantities(0, 6)),
  held: quantities(0, 12),
  recorded: fc.option(records),
})

const arrivals: fc.Arbitrary<Arrival> = fc.record({
  id: fc.integer({ min: 0, max: 99 }).map((number) => `arrival_${number}`),
  at: moments(-20, 60),
  quantity: quantities(0, 15),
})

/** Core lets stock fall below zero, and other holds be more than what is there. */
export const pairStates: fc.Arbitrary<PairState> = fc.record({
  inventoryItemId: fc.constant("iitem_1"),
  locationId: fc.constant("sloc_1"),
  onHand: quantities(-3, 40),
  otherHolds: fc.oneof({ weight: 2, arbitrary: fc.constant(new BigNumber(0)) }, quantities(0, 8)),
  lines: fc.uniqueArray(lines, { maxLength: 6, selector: (line) => line.lineId }),
  arrivals: fc.uniqueArray(arrivals, { maxLength: 4, selector: (one) => one.id }),
})

export const rules: fc.Arbitrary<PlanRules> = fc
  .record({
    handlingDays: fc.integer({ min: 0, max: 3 }),
    transitDays: fc.integer({ min: 0, max: 5 }),
    leadTimeDays: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  .map(fifoWith)
