import BigNumber from "bignumber.js"
import { fc, it } from "@fast-check/jest"
import { lines as arbitraryLines, moments, pairStates, quantities, rules } from "./arbitraries"
import { day, total } from "./builders"
import { changesOf, planned, replanned, settled } from "./engine"
import { addDays, startOfDay } from "../calendar"
import { openNeed } from "../open-need"
import type { LineDemand, PairState } from "../pair-state"
import { plan, type LinePlan } from "../plan"

const now = day(0)

const free = (state: PairState): BigNumber => BigNumber.max(0, state.onHand.minus(state.otherHolds))

const keepable = (line: LineDemand): BigNumber => BigNumber.min(line.held, openNeed(line))

const share = (plans: ReadonlyMap<string, LinePlan>, lineId: string): BigNumber => plans.get(lineId)?.allocated ?? new BigNumber(0)

const outcome = ({ line, allocated, waiting, reason, date }: LinePlan) => ({
  lineId: line.lineId,
  allocated: allocated.toFixed(),
  waiting: waiting.toFixed(),
  reason,
  date,
})

describe("a plan conserves", () => {
  it.prop([pairStates, rules])("gives each line what it needs as a share and a rest", (state, terms) => {
    for (const { line, allocated, waiting } of plan(state, terms, now)) {
      expect(allocated.plus(waiting).eq(openNeed(line))).toBe(true)
      expect(allocated.gte(0) && waiting.gte(0)).toBe(true)
    }
  })

  it.prop([pairStates, rules])("accounts for every unit ordered", (state, terms) => {
    const consistent = plan(state, terms, now).filter(({ line }) => line.fulfilled.plus(line.canceled).lte(line.ordered))
    for (const { line, allocated, waiting } of consistent) {
      expect(total([line.fulfilled, allocated, waiting, line.canceled]).toFixed()).toBe(line.ordered.toFixed())
    }
  })

  it.prop([pairStates, rules])("never shares more than is on hand and not held otherwise", (state, terms) => {
    const shared = total(plan(state, terms, now).map((line) => line.allocated))
    expect(shared.lte(free(state))).toBe(true)
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
})

describe("running again", () => {
  it.prop([pairStates, rules])("changes nothing", (state, terms) => {
    expect(changesOf(replanned(state, terms, now), terms, now)).toEqual([])
  })

  it.prop([pairStates, rules, moments(0, 90)])("changes nothing because time went by", (state, terms, later) => {
    expect(changesOf(replanned(state, terms, now), terms, later)).toEqual([])
  })

  it.prop([pairStates, rules])("makes reservations and records say what the plan says", (state, terms) => {
    const after = replanned(state, terms, now)
    for (const { line, allocated, waiting } of plan(after, terms, now)) {
      if (line.recorded) {
        expect([line.held, line.recorded.allocated, line.recorded.waiting].map(String)).toEqual([allocated, allocated, waiting].map(String))
      } else {
        expect(waiting.toFixed()).toBe("0")
      }
    }
  })
})

describe("the place in the queue", () => {
  it.prop([pairStates, arbitraryLines, rules])("an earlier order is never worse off because a later one came", (state, late, terms) => {
    const before = settled(state, terms, now)
    const later = { ...late, lineId: "line_late", orderId: "order_late", orderedAt: addDays(now, 1) }
    const changes = changesOf({ ...before, lines: [...before.lines, later] }, terms, now)
    expect(changes.filter((change) => change.line.lineId !== later.lineId)).toEqual([])

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
    const before = settled(state, terms, now)
    const plans = plan({ ...before, onHand: before.onHand.minus(gone) }, terms, now)
    const firstLoser = plans.findIndex(({ line, allocated }) => allocated.lt(line.held))
    fc.pre(firstLoser >= 0)
    expect(plans.slice(firstLoser + 1).map(({ allocated }) => allocated.toFixed())).toEqual(
      plans.slice(firstLoser + 1).map(() => "0")
    )
  })

  it.prop([pairStates, quantities(0, 40), rules])("takes back no more than vanished", (state, gone, terms) => {
    const before = settled(state, terms, now)
    const shared = total(plan({ ...before, onHand: before.onHand.minus(gone) }, terms, now).map(({ allocated }) => allocated))
    expect(total(before.lines.map((line) => line.held)).minus(shared).lte(gone)).toBe(true)
  })

  it.prop([pairStates, quantities(0, 40), rules])("gives what arrives to the first who wait, and takes from nobody", (state, came, terms) => {
    const before = settled(state, terms, now)
    const plans = plan({ ...before, onHand: before.onHand.plus(came) }, terms, now)
    const firstWaiting = plans.findIndex(({ waiting }) => waiting.gt(0))
    for (const [place, { line, allocated }] of plans.entries()) {
      expect(allocated.gte(line.held)).toBe(true)
      if (firstWaiting >= 0 && place > firstWaiting) {
        expect(allocated.toFixed()).toBe(line.held.toFixed())
      }
    }
  })

  const shuffled = pairStates.chain((state) =>
    fc.tuple(
      fc.constant(state),
      fc.shuffledSubarray([...state.lines], { minLength: state.lines.length }),
      fc.shuffledSubarray([...state.arrivals], { minLength: state.arrivals.length })
    )
  )

  it.prop([shuffled, rules])("does not depend on the order in which rows were read", ([state, lines, arrivals], terms) => {
    const read = plan(state, terms, now)
    expect(plan({ ...state, lines, arrivals }, terms, now).map(outcome)).toEqual(read.map(outcome))
  })
})

describe("a cancellation", () => {
  it.prop([pairStates.filter((state) => state.lines.length > 1), fc.nat(), quantities(0, 12), rules])(
    "never gives others more than it freed",
    (state, pick, amount, terms) => {
      const before = settled(state, terms, now)
      const given = before.lines[pick % before.lines.length]
      const canceled = given.canceled.plus(BigNumber.min(amount, openNeed(given)))
      const after = planned(
        { ...before, lines: before.lines.map((line) => (line === given ? { ...line, canceled } : line)) },
        terms,
        now
      )
      const freed = given.held.minus(share(after, given.lineId))
      const gains = before.lines.filter((line) => line !== given).map((line) => share(after, line.lineId).minus(line.held))
      expect(freed.gte(0)).toBe(true)
      expect(gains.every((gain) => gain.gte(0))).toBe(true)
      expect(total(gains).lte(freed)).toBe(true)
    }
  )
})

describe("a promise", () => {
  it.prop([pairStates, rules])("never goes back to an earlier version, and a new date is a new version", (state, terms) => {
    for (const { line, record } of changesOf(state, terms, now)) {
      const before = line.recorded?.promise ?? { version: 0, date: null }
      expect(record.promise.version).toBeGreaterThanOrEqual(before.version)
      expect(record.promise.version > before.version).toBe(record.promise.date !== before.date)
    }
  })

  it.prop([pairStates, rules])("never names a day that has passed when it is given or replaced", (state, terms) => {
    for (const { line, record } of changesOf(state, terms, now)) {
      const { date, version } = record.promise
      if (date && version !== line.recorded?.promise.version) {
        expect(date.promisedBy.getTime()).toBeGreaterThanOrEqual(startOfDay(now).getTime())
      }
    }
  })

  it.prop([pairStates, rules])("is never unsaid, and its first date is kept for good", (state, terms) => {
    for (const { line, record } of changesOf(state, terms, now)) {
      const before = line.recorded?.promise
      if (before?.date) {
        expect(record.promise.date).not.toBeNull()
        expect(record.promise.firstPromisedBy).toEqual(before.firstPromisedBy)
      }
    }
  })

  it.prop([pairStates, rules])("gives all lines of an order that change together one version", (state, terms) => {
    const given = changesOf(state, terms, now).filter(
      ({ line, record }) => record.promise.version !== (line.recorded?.promise.version ?? 0)
    )
    const versions = new Set(given.map(({ line, record }) => `${line.orderId} ${record.promise.version}`))
    expect(versions.size).toBe(new Set(given.map(({ line }) => line.orderId)).size)
  })
})

describe("a change", () => {
  it.prop([pairStates, rules])("asks for release only where something is allocated", (state, terms) => {
    for (const { record } of changesOf(state, terms, now)) {
      expect(record.releasePending && record.allocated.isZero()).toBe(false)
    }
  })

  it.prop([pairStates, rules])("leaves a line alone that was covered from the start", (state, terms) => {
    const touched = changesOf(state, terms, now).filter(({ line }) => !line.recorded)
    expect(touched.every(({ line, record }) => record.waiting.gt(0) || line.canceled.gt(0))).toBe(true)
  })

  it.prop([pairStates, rules])("says in its events what came to a line and what was taken from it", (state, terms) => {
    for (const { line, record, events } of changesOf(state, terms, now)) {
      const before = line.recorded
      if (before) {
        const had = before.allocated.plus(before.fulfilled)
        const has = record.allocated.plus(record.fulfilled)
        const stillWanted = BigNumber.min(had, has.plus(record.waiting))
        const quantity = (type: "allocated" | "deallocated") =>
          total(events.flatMap((event) => (event.type === type ? [event.quantity] : [])))
        expect(quantity("allocated").toFixed()).toBe(BigNumber.max(0, has.minus(had)).toFixed())
        expect(quantity("deallocated").toFixed()).toBe(BigNumber.max(0, stillWanted.minus(has)).toFixed())
      }
    }
  })
})
