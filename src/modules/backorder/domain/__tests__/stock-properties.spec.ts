/** Items at several locations, kits, and lines of every policy: what holds of any plan. */
import BigNumber from "bignumber.js"
import { fc, it } from "@fast-check/jest"
import { anyRules, moments, stockStates } from "./arbitraries"
import { day, total } from "./builders"
import { changesOf, replanned } from "./engine"
import { allIsFreeFor, freeAfter, lineUnits, ofLine, startedAnew, whatIsFreeFor } from "./invariants"
import { openNeed } from "../open-need"
import { packableUnits } from "../packable"
import { plan, type PlanRules, type SharePlan } from "../plan"
import type { LineDemand, StockState } from "../stock-state"

const now = day(0)

const outcome = ({ line, part, locationId, recorded, fulfilled, canceled, allocated, waiting, reason, date }: SharePlan) => ({
  where: `${line.lineId} ${part.inventoryItemId} ${locationId}`,
  backorderId: recorded?.backorderId ?? null,
  quantities: [fulfilled, canceled, allocated, waiting].map((quantity) => quantity.toFixed()).join(" "),
  reason,
  date,
})

/** Every part has its shares at the same locations. */
function isTogether({ parts: [first, ...others] }: LineDemand): boolean {
  const at = (part: LineDemand["parts"][number]): string => part.shares.map((share) => share.locationId).toSorted().join()
  return others.every((part) => at(part) === at(first))
}

describe("any plan", () => {
  it.prop([stockStates, anyRules])("accounts for all that was ordered of every part, and nothing is below zero", (state, terms) => {
    const plans = plan(state, terms, now)
    for (const part of state.lines.flatMap((line) => line.parts)) {
      const own = plans.filter((planned) => planned.part === part)
      const sums = (["fulfilled", "canceled"] as const).map((column) => total(own.map((planned) => planned[column])).toFixed())
      expect(sums).toEqual([part.fulfilled.toFixed(), part.canceled.toFixed()])
      expect(total(own.map(({ allocated, waiting }) => allocated.plus(waiting))).toFixed()).toBe(openNeed(part).toFixed())
      expect(own.flatMap((one) => [one.fulfilled, one.canceled, one.allocated, one.waiting]).every((quantity) => quantity.gte(0))).toBe(true)
    }
  })

  it.prop([stockStates, anyRules])("gives of no location more than is free there", (state, terms) => {
    expect(freeAfter(state, plan(state, terms, now)).every(({ units }) => units.gte(0))).toBe(true)
  })

  it.prop([stockStates, anyRules])("leaves nothing free where a line waits, unless it ships complete", (state, terms) => {
    const plans = plan(state, terms, now)
    const free = freeAfter(state, plans)
    for (const { line, part, locationId } of plans.filter(({ waiting }) => waiting.gt(0))) {
      const here = free.find((pair) => pair.inventoryItemId === part.inventoryItemId && pair.locationId === locationId)
      expect(line.shipping === "complete" || (here?.units ?? new BigNumber(0)).lte(0)).toBe(true)
    }
  })

  it.prop([stockStates, anyRules])("leaves no whole unit anywhere that a waiting line might take", (state, terms) => {
    const plans = plan(state, terms, now)
    const free = freeAfter(state, plans)
    for (const line of state.lines) {
      const own = ofLine(plans, line)
      const { waiting, allocated } = lineUnits(line, own)
      const best = BigNumber.max(0, ...line.sources.map((location) => whatIsFreeFor(line, location, free)))
      // A kit of parts from several locations may miss a unit for which both would have to be rearranged.
      if (waiting.gt(0) && line.sourcing === "split" && line.shipping !== "complete" && isTogether(line)) {
        expect(best.toFixed()).toBe("0")
      }
      if (waiting.gt(0) && allocated.isZero() && own.every((one) => one.allocated.isZero()) && startedAnew(line)) {
        expect(line.shipping === "complete" ? line.sources.some((location) => allIsFreeFor(line, location, free)) : best.gt(0)).toBe(false)
      }
    }
  })

  it.prop([stockStates, anyRules])("serves nobody from where his channel does not sell", (state, terms) => {
    for (const planned of plan(state, terms, now).filter(({ share }) => share === null)) {
      expect(planned.line.sources).toContain(planned.locationId)
    }
  })

  it.prop([stockStates, anyRules])("feeds a line that ships complete whole or not at all", (state, terms) => {
    const plans = plan(state, terms, now)
    for (const line of state.lines.filter((one) => one.shipping === "complete" && one.counted)) {
      const own = ofLine(plans, line)
      const waits = own.some(({ waiting }) => waiting.gt(0))
      // It keeps what it has, also where only the record still says that it does.
      const had = ({ share }: SharePlan) => BigNumber.max(share?.held ?? 0, share?.recorded?.allocated ?? 0)
      const keeps = (planned: SharePlan) => !startedAnew(line) && planned.allocated.lte(had(planned))
      expect(waits && own.some((planned) => planned.allocated.gt(0) && !keeps(planned))).toBe(false)
    }
  })

  it.prop([stockStates, anyRules])("takes a record on once at the most, and never loses one", (state, terms) => {
    const before = state.lines.flatMap(({ lineId, parts }) =>
      parts.flatMap(({ inventoryItemId, shares }) => shares.flatMap(({ recorded }) => (recorded ? `${lineId} ${inventoryItemId} ${recorded.backorderId}` : [])))
    )
    const after = plan(state, terms, now).flatMap(({ line, part, recorded }) =>
      recorded ? `${line.lineId} ${part.inventoryItemId} ${recorded.backorderId}` : []
    )
    expect(after.toSorted()).toEqual(before.toSorted())
  })

  it.prop([stockStates, anyRules])("lets core pack of a part at one location, of a kit whole kits, and nothing that is not given", (state, terms) => {
    const plans = plan(state, terms, now)
    const packable = packableUnits(plans)
    for (const line of state.lines) {
      const packs = ofLine(plans, line).flatMap((planned) => {
        const quantity = packable.get(planned) ?? new BigNumber(0)
        expect(quantity.lte(planned.allocated)).toBe(true)
        return quantity.gt(0) ? [{ item: planned.part.inventoryItemId, kits: quantity.div(planned.part.required).toFixed() }] : []
      })
      expect(new Set(packs.map(({ item }) => item)).size).toBe(packs.length)
      const wanted = line.parts.filter((part) => openNeed(part).gt(0))
      if (wanted.length > 1 && packs.length > 0) {
        expect(packs.map(({ kits }) => kits)).toEqual(wanted.map(() => packs[0].kits))
        expect(new BigNumber(packs[0].kits).isInteger()).toBe(true)
      }
    }
  })

  const shuffled = stockStates.chain((state) =>
    fc.record({
      state: fc.constant(state),
      pools: fc.shuffledSubarray([...state.pools], { minLength: state.pools.length }),
      lines: fc.shuffledSubarray([...state.lines], { minLength: state.lines.length }),
      reverse: fc.boolean(),
    })
  )

  it.prop([shuffled, anyRules])("does not depend on the order in which rows were read", ({ state, pools, lines, reverse }, terms) => {
    const turned = lines.map((line) => ({
      ...line,
      parts: line.parts.map((part) => ({ ...part, shares: reverse ? part.shares.toReversed() : part.shares })),
    }))
    const arrived = pools.map((pool) => ({ ...pool, arrivals: pool.arrivals.toReversed() }))
    const again = plan({ pools: arrived, lines: turned }, terms, now)
    expect(again.map(outcome)).toEqual(plan(state, terms, now).map(outcome))
  })
})

describe("running again", () => {
  const nothingChanges = (state: StockState, terms: PlanRules, later: Date) => {
    const changes = changesOf(replanned(state, terms, now), terms, later)
    expect(changes.map(({ planned, record, reservation, events }) => ({ ...outcome(planned), record, reservation, events }))).toEqual([])
  }

  it.prop([stockStates, anyRules])("changes nothing", (state, terms) => {
    nothingChanges(state, terms, now)
  })

  it.prop([stockStates, anyRules, moments(0, 90)])("changes nothing because time went by", (state, terms, later) => {
    nothingChanges(state, terms, later)
  })

  it.prop([stockStates, anyRules])("finds held what the plan says, and on record where it must be", (state, terms) => {
    const after = replanned(state, terms, now)
    for (const { line, share, recorded, allocated, waiting, ...rest } of plan(after, terms, now)) {
      expect(share?.held.toFixed() ?? "0").toBe(line.counted ? allocated.toFixed() : "0")
      if (recorded) {
        const quantities = [recorded.allocated, recorded.waiting, recorded.fulfilled, recorded.canceled]
        expect(quantities.map(String)).toEqual([allocated, waiting, rest.fulfilled, rest.canceled].map(String))
        expect(recorded.ordered.toFixed()).toBe(total(quantities).toFixed())
      } else {
        expect([waiting.toFixed(), rest.canceled.toFixed()]).toEqual(["0", "0"])
      }
    }
  })
})

describe("a change", () => {
  it.prop([stockStates, anyRules])("asks for release only where something is allocated", (state, terms) => {
    for (const { record } of changesOf(state, terms, now)) {
      expect(record?.releasePending === true && record.allocated.isZero()).toBe(false)
    }
  })

  it.prop([stockStates, anyRules])("of a line that was covered from the start is no more than one of its reservation", (state, terms) => {
    const plans = plan(state, terms, now)
    const packable = packableUnits(plans)
    for (const { planned, record, events } of changesOf(state, terms, now).filter((change) => !change.planned.recorded)) {
      const own = changesOf(state, terms, now).filter((change) => change.planned.part === planned.part)
      const matters = own.some(({ planned: other }) => other.recorded || other.waiting.gt(0) || other.canceled.gt(0))
      const isSplit = own.filter(({ planned: other }) => other.allocated.gt(0)).length > 1
      const isKept = plans.some(
        (one) => one.part === planned.part && one.line.counted && one.allocated.gt(packable.get(one) ?? 0)
      )
      expect(record !== null || events.length > 0 ? matters || isSplit || isKept : true).toBe(true)
    }
  })

  it.prop([stockStates, anyRules])("says in its events what came to a share and what was taken from it", (state, terms) => {
    for (const { planned: { recorded: before }, record, events } of changesOf(state, terms, now)) {
      if (before && record) {
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
