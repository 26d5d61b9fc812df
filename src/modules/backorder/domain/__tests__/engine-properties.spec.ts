/** One item at one location, first in, first out: who is served, and what never happens. */
import BigNumber from "bignumber.js"
import { fc, it } from "@fast-check/jest"
import { lines as arbitraryLines, pairStates, quantities, rules } from "./arbitraries"
import { day, total } from "./builders"
import { changesOf, planned, replanned } from "./engine"
import { addDays, startOfDay } from "../calendar"
import { openNeed } from "../open-need"
import { plan, type PlanRules, type SharePlan } from "../plan"
import { unpromised } from "../promise"
import type { LineDemand, PartDemand, StockState } from "../stock-state"

const now = day(0)

const free = ({ pools: [pool] }: StockState): BigNumber => BigNumber.max(0, pool.onHand.minus(pool.otherHolds))

const more = (state: StockState, quantity: BigNumber): StockState => ({
  ...state,
  pools: state.pools.map((pool) => ({ ...pool, onHand: pool.onHand.plus(quantity) })),
})

const only = ({ parts: [part] }: LineDemand): PartDemand => part
const held = (line: LineDemand): BigNumber => only(line).shares[0].held
const keepable = (line: LineDemand): BigNumber => BigNumber.min(held(line), openNeed(only(line)))

const got = (plans: ReadonlyMap<string, SharePlan>, lineId: string): BigNumber => plans.get(lineId)?.allocated ?? new BigNumber(0)

const outcome = ({ line, allocated, waiting, reason, date }: SharePlan) => ({
  lineId: line.lineId,
  allocated: allocated.toFixed(),
  waiting: waiting.toFixed(),
  reason,
  date,
})

describe("a plan conserves", () => {
  it.prop([pairStates, rules])("gives each line what it needs as a share and a rest", (state, terms) => {
    for (const { part, allocated, waiting } of plan(state, terms, now)) {
      expect(allocated.plus(waiting).toFixed()).toBe(openNeed(part).toFixed())
      expect(allocated.gte(0) && waiting.gte(0)).toBe(true)
    }
  })

  it.prop([pairStates, rules])("leaves nothing free while a line waits", (state, terms) => {
    const plans = plan(state, terms, now)
    const shared = total(plans.map((line) => line.allocated))
    fc.pre(plans.some((line) => line.waiting.gt(0)))
    expect(shared.toFixed()).toBe(free(state).toFixed())
  })

  it.prop([pairStates, rules])("plans every line once", (state, terms) => {
    const ids = plan(state, terms, now).map(({ line }) => line.lineId)
    expect(ids.toSorted()).toEqual(state.lines.map((line) => line.lineId).toSorted())
  })

  it.prop([pairStates, rules])("makes reservations and records say what the plan says", (state, terms) => {
    const after = replanned(state, terms, now)
    for (const { share, recorded, allocated, waiting } of plan(after, terms, now)) {
      expect(share?.held.toFixed()).toBe(allocated.toFixed())
      if (recorded) {
        expect([recorded.allocated, recorded.waiting].map(String)).toEqual([allocated, waiting].map(String))
      } else {
        expect(waiting.toFixed()).toBe("0")
      }
    }
  })
})

describe("the place in the queue", () => {
  it.prop([pairStates, arbitraryLines, rules])("an earlier order is never worse off because a later one came", (state, late, terms) => {
    const before = replanned(state, terms, now)
    const later = { ...late, lineId: "line_late", orderId: "order_late", orderedAt: addDays(now, 1) }
    const changes = changesOf({ ...before, lines: [...before.lines, later] }, terms, now)
    expect(changes.filter((change) => change.planned.line.lineId !== later.lineId)).toEqual([])

    const without = planned(before, terms, now)
    const plans = plan({ ...before, lines: [...before.lines, later] }, terms, now).filter(({ line }) => line.lineId !== later.lineId)
    expect(plans.map(outcome)).toEqual([...without.values()].map(outcome))
  })

  it.prop([pairStates, rules])("keeps what a line has been allocated as long as stock covers all holds", (state, terms) => {
    fc.pre(total(state.lines.map(keepable)).lte(free(state)))
    for (const { line, allocated } of plan(state, terms, now)) {
      expect(allocated.gte(keepable(line))).toBe(true)
    }
  })

  it.prop([pairStates, quantities(0, 40), rules])("takes back from the last in line first when stock vanishes", (state, gone, terms) => {
    const before = replanned(state, terms, now)
    const plans = plan(more(before, gone.negated()), terms, now)
    const firstLoser = plans.findIndex(({ line, allocated }) => allocated.lt(held(line)))
    fc.pre(firstLoser >= 0)
    expect(plans.slice(firstLoser + 1).map(({ allocated }) => allocated.toFixed())).toEqual(
      plans.slice(firstLoser + 1).map(() => "0")
    )
  })

  it.prop([pairStates, quantities(0, 40), rules])("takes back no more than vanished", (state, gone, terms) => {
    const before = replanned(state, terms, now)
    const shared = total(plan(more(before, gone.negated()), terms, now).map(({ allocated }) => allocated))
    expect(total(before.lines.map(held)).minus(shared).lte(gone)).toBe(true)
  })

  it.prop([pairStates, quantities(0, 40), rules])("gives what arrives to the first who wait, and takes from nobody", (state, came, terms) => {
    const before = replanned(state, terms, now)
    const plans = plan(more(before, came), terms, now)
    const firstWaiting = plans.findIndex(({ waiting }) => waiting.gt(0))
    for (const [place, { line, allocated }] of plans.entries()) {
      expect(allocated.gte(held(line))).toBe(true)
      if (firstWaiting >= 0 && place > firstWaiting) {
        expect(allocated.toFixed()).toBe(held(line).toFixed())
      }
    }
  })
})

describe("a cancellation", () => {
  it.prop([pairStates.filter((state) => state.lines.length > 1), fc.nat(), quantities(0, 12), rules])(
    "never gives others more than it freed",
    (state, pick, amount, terms) => {
      const before = replanned(state, terms, now)
      const given = before.lines[pick % before.lines.length]
      const part = only(given)
      const canceled = part.canceled.plus(BigNumber.min(amount, openNeed(part)))
      const after = planned(
        { ...before, lines: before.lines.map((line) => (line === given ? { ...line, parts: [{ ...part, canceled }] } : line)) },
        terms,
        now
      )
      const freed = held(given).minus(got(after, given.lineId))
      const gains = before.lines.filter((line) => line !== given).map((line) => got(after, line.lineId).minus(held(line)))
      expect(freed.gte(0)).toBe(true)
      expect(gains.every((gain) => gain.gte(0))).toBe(true)
      expect(total(gains).lte(freed)).toBe(true)
    }
  )
})

describe("a promise", () => {
  const revised = (state: StockState, terms: PlanRules) =>
    changesOf(state, terms, now).flatMap(({ planned: { line, recorded }, record }) =>
      record ? [{ orderId: line.orderId, before: recorded?.promise ?? unpromised, after: record.promise }] : []
    )

  it.prop([pairStates, rules])("never goes back to an earlier version, and a new day promised is a new version", (state, terms) => {
    for (const { before, after } of revised(state, terms)) {
      expect(after.version).toBeGreaterThanOrEqual(before.version)
      expect(after.version > before.version).toBe(after.date?.promisedBy.getTime() !== before.date?.promisedBy.getTime())
    }
  })

  it.prop([pairStates, rules])("never names a day that has passed when it is given or replaced", (state, terms) => {
    for (const { before, after } of revised(state, terms)) {
      if (after.date && after.version !== before.version) {
        expect(after.date.promisedBy.getTime()).toBeGreaterThanOrEqual(startOfDay(now).getTime())
      }
    }
  })

  it.prop([pairStates, rules])("is never unsaid, and its first date is kept for good", (state, terms) => {
    for (const { before, after } of revised(state, terms).filter((one) => one.before.date)) {
      expect(after.date).not.toBeNull()
      expect(after.firstPromisedBy).toEqual(before.firstPromisedBy)
    }
  })

  it.prop([pairStates, rules])("gives all lines of an order that change together one version", (state, terms) => {
    const given = revised(state, terms).filter(({ before, after }) => after.version !== before.version)
    const versions = new Set(given.map(({ orderId, after }) => `${orderId} ${after.version}`))
    expect(versions.size).toBe(new Set(given.map(({ orderId }) => orderId)).size)
  })
})
