import BigNumber from "bignumber.js"
import { fc } from "@fast-check/jest"
import { day, units } from "./builders"
import { rulesWith } from "./engine"
import { addDays } from "../calendar"
import type { Arrival } from "../peg-arrivals"
import type { PlanRules } from "../plan"
import { unpromised, type LinePromise, type PromisedDate } from "../promise"
import type { RecordedLine } from "../recorded-line"
import type { LineDemand, PairKey, PartDemand, Pool, Share, StockState } from "../stock-state"

const quarters = (min: number, max: number): fc.Arbitrary<BigNumber> =>
  fc.integer({ min, max }).map((count) => new BigNumber(count).div(4))

/** Quantities as shops count them: mostly whole, sometimes by the quarter. */
export function quantities(min: number, max: number): fc.Arbitrary<BigNumber> {
  return fc.oneof({ weight: 3, arbitrary: fc.integer({ min, max }).map(units) }, { weight: 1, arbitrary: quarters(min * 4, max * 4) })
}

/** Mostly nothing. */
const seldom = (max: number): fc.Arbitrary<BigNumber> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(units(0)) }, { weight: 1, arbitrary: quantities(0, max) })

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
const recordsAt = (locationId: string): fc.Arbitrary<RecordedLine> =>
  fc
    .record({
      allocated: quantities(0, 6),
      waiting: quantities(0, 6),
      fulfilled: seldom(4),
      canceled: seldom(3),
      priority: fc.constant(0),
      weight: fc.constant(0),
      shipping: fc.constant("as_available" as const),
      promise: promises,
      reason: fc.constantFrom("covered_by_stock", "partly_covered", "waits_for_arrival", "waits_without_supply", "nothing_open"),
      wasFed: fc.boolean(),
    })
    .map(({ wasFed, ...counted }) => ({
      ...counted,
      backorderId: `bo_${locationId}`,
      locationId,
      minimumBatch: null,
      ordered: counted.allocated.plus(counted.waiting).plus(counted.fulfilled).plus(counted.canceled),
      releasePending: wasFed && counted.allocated.gt(0),
    }))

/** A hold bigger or smaller than what is on record, packed by core or only kept from others. */
const sharesAt = (locationId: string): fc.Arbitrary<Share> =>
  fc
    .record({ held: quantities(0, 12), packs: fc.boolean(), tidy: fc.boolean(), recorded: fc.option(recordsAt(locationId)) })
    .map(({ packs, ...one }) => ({ ...one, locationId, packable: packs ? one.held : units(0) }))

const wanted = fc.record({ ordered: quantities(0, 12), fulfilled: seldom(6), canceled: seldom(6) })

const partsOf = (inventoryItemId: string, required: number, shares: fc.Arbitrary<Share[]>): fc.Arbitrary<PartDemand> =>
  fc.record({ ...quantitiesOf(required), shares }).map(({ counts, shares }) => ({
    inventoryItemId,
    required: units(required),
    ...counts,
    shares,
    move: null,
  }))

const quantitiesOf = (required: number) => ({
  counts: wanted.map(({ ordered, fulfilled, canceled }) => ({
    ordered: ordered.times(required),
    fulfilled: fulfilled.times(required),
    canceled: canceled.times(required),
  })),
})

export const locations = ["sloc_1", "sloc_2", "sloc_3"]

const sharesAnywhere: fc.Arbitrary<Share[]> = fc
  .subarray(locations, { minLength: 1 })
  .chain((found) => fc.tuple(...found.map(sharesAt)))

/** A part of any history at up to three locations; after an edit, less may be ordered than has left. */
export const openParts: fc.Arbitrary<PartDemand> = partsOf("iitem_1", 1, sharesAnywhere)

const lineIds = fc.integer({ min: 0, max: 99 }).map((number) => `line_${number}`)

const simple = {
  lineId: lineIds,
  orderId: fc.constantFrom("order_1", "order_2", "order_3"),
  orderedAt: moments(-3, 0),
  priority: fc.constant(0),
  weight: fc.constant(0),
  counted: fc.constant(true),
  shipping: fc.constant<LineDemand["shipping"]>("as_available"),
  minimumBatch: fc.constant(null),
  sourcing: fc.constant<LineDemand["sourcing"]>("single"),
  sources: fc.constant<readonly string[]>(["sloc_1"]),
}

/** A line with one part at one location. */
export const lines: fc.Arbitrary<LineDemand> = fc.record({
  ...simple,
  parts: fc.tuple(partsOf("iitem_1", 1, fc.tuple(sharesAt("sloc_1")))),
})

/** Promised on the day it is expected, or some days later. */
export function arrivalsOf(days: [number, number], amounts: [number, number]): fc.Arbitrary<Arrival> {
  return fc
    .record({
      id: fc.integer({ min: 0, max: 99 }).map((number) => `arrival_${number}`),
      at: moments(...days),
      quantity: quantities(...amounts),
      later: fc.integer({ min: 0, max: 20 }),
    })
    .map(({ later, ...arrival }) => ({ ...arrival, promisedBy: addDays(arrival.at, later) }))
}

const arrivals = arrivalsOf([-20, 60], [0, 15])

/** Core lets stock fall below zero, and other holds be more than what is there. */
const poolsOf = (pair: PairKey): fc.Arbitrary<Pool> =>
  fc
    .record({
      onHand: quantities(-3, 40),
      otherHolds: seldom(8),
      arrivals: fc.uniqueArray(arrivals, { maxLength: 4, selector: (one) => one.id }),
    })
    .map((stock) => ({ ...pair, ...stock }))

const linesOf = (one: fc.Arbitrary<LineDemand>): fc.Arbitrary<LineDemand[]> =>
  fc.uniqueArray(one, { maxLength: 6, selector: ({ lineId }) => lineId })

/** One item at one location, wanted by lines that ship as available. */
export const pairStates: fc.Arbitrary<StockState> = fc.record({
  pools: fc.tuple(poolsOf({ inventoryItemId: "iitem_1", locationId: "sloc_1" })),
  lines: linesOf(lines),
})

/** As core leaves a line, or as histories do: parts of a kit agree on how many kits have left. */
const kitParts: fc.Arbitrary<PartDemand[]> = fc
  .tuple(quantitiesOf(1).counts, sharesAnywhere, sharesAnywhere, fc.boolean())
  .map(([counts, benches, cushions, whole]) =>
    [
      { inventoryItemId: "iitem_1", required: 1, shares: benches },
      { inventoryItemId: "iitem_2", required: 2, shares: cushions },
    ].map(({ inventoryItemId, required, shares }) => {
      const times = (quantity: BigNumber) => (whole ? quantity.integerValue() : quantity).times(required)
      return {
        inventoryItemId,
        required: units(required),
        ordered: times(counts.ordered),
        fulfilled: times(counts.fulfilled),
        canceled: times(counts.canceled),
        shares,
        move: null,
      }
    })
  )

const anyParts: fc.Arbitrary<readonly PartDemand[]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(partsOf("iitem_1", 1, sharesAnywhere)) },
  { weight: 1, arbitrary: fc.tuple(partsOf("iitem_2", 2, sharesAnywhere)) },
  { weight: 3, arbitrary: kitParts }
)

const anyLine: fc.Arbitrary<LineDemand> = fc.record({
  ...simple,
  priority: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 2 })),
  weight: fc.integer({ min: 0, max: 2 }),
  counted: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, fc.constant(false)),
  shipping: fc.constantFrom<LineDemand["shipping"]>("as_available", "as_available", "complete", "batch"),
  sourcing: fc.constantFrom<LineDemand["sourcing"]>("single", "split"),
  sources: fc.shuffledSubarray(locations),
  parts: anyParts,
})

const everyPair: PairKey[] = ["iitem_1", "iitem_2"].flatMap((inventoryItemId) =>
  locations.map((locationId) => ({ inventoryItemId, locationId }))
)

/** Two items at three locations, wanted by lines of every kind. */
export const stockStates: fc.Arbitrary<StockState> = fc.record({
  pools: fc.tuple(...everyPair.map(poolsOf)),
  lines: linesOf(anyLine),
})

const promiseTerms = fc.record({
  handlingDays: fc.integer({ min: 0, max: 3 }),
  transitDays: fc.integer({ min: 0, max: 5 }),
  leadTimeDays: fc.option(fc.integer({ min: 0, max: 40 })),
})

/** First in, first out. */
export const rules: fc.Arbitrary<PlanRules> = promiseTerms.map((terms) => rulesWith("fifo", terms))

export const anyRules: fc.Arbitrary<PlanRules> = fc
  .tuple(fc.constantFrom("fifo", "priority", "fair_share"), promiseTerms)
  .map(([rule, terms]) => rulesWith(rule, terms))
