/**
 * Decides for some items who is covered, from where, who waits, by when, and why.
 *
 * Share the stock out by the rule, peg what waits to what arrives, date each peg. What would be ordered for its line
 * alone leaves the arrivals to others. The plan depends on the state alone, so planning twice plans the same.
 */
import type BigNumber from "bignumber.js"
import { allocate } from "./allocate"
import type { AllocationRule } from "./allocation-rule"
import { suppliedDirectly } from "./direct-supply"
import { explainLine, type BackorderReason } from "./explain-line"
import { pegWaiting } from "./peg-waiting"
import { dateFor, dateOnceOrdered, type PromisedDate, type PromiseTerms } from "./promise"
import type { RecordedLine } from "./recorded-line"
import { lackingAt, type Slot } from "./slot"
import type { LineDemand, PartDemand, Share, StockState } from "./stock-state"

/** What the plan gives one line of one item at one location. */
export interface SharePlan {
  line: LineDemand
  part: PartDemand
  locationId: string
  /** What is there now; null at a location that is new to the line. */
  share: Share | null
  /** The record that goes on with this share, which may have been at another location before. */
  recorded: RecordedLine | null
  fulfilled: BigNumber
  canceled: BigNumber
  allocated: BigNumber
  waiting: BigNumber
  reason: BackorderReason
  /** The date the plan would promise; null without a basis or when nothing waits. */
  date: PromisedDate | null
}

export interface PlanRules {
  allocation: AllocationRule
  promise: PromiseTerms
}

export function plan(state: StockState, rules: PlanRules, now: Date): readonly SharePlan[] {
  const { slots, free } = allocate(state, rules.allocation)
  const direct = suppliedDirectly(slots, state.pools)
  const pegs = pegWaiting(slots.filter((slot) => !direct.has(slot)), state.pools, free)
  const ofLine = new Map(state.lines.map((line): [LineDemand, Slot[]] => [line, []]))
  slots.forEach((slot) => ofLine.get(slot.line)?.push(slot))
  const heirs = inherit(slots)

  return slots.map((slot) => {
    const { line, part, locationId, share, fulfilled, canceled, got: allocated } = slot
    const waiting = lackingAt(slot)
    const peg = pegs.get(slot) ?? null
    const ordered = direct.get(slot)
    return {
      line,
      part,
      locationId,
      share,
      recorded: heirs.get(slot) ?? null,
      fulfilled,
      canceled,
      allocated,
      waiting,
      reason: explainLine({
        allocated,
        waiting,
        pegged: peg !== null,
        counted: line.counted,
        free: free.at(slot),
        kitWaits: otherPartWaits(slot, ofLine.get(line) ?? []),
      }),
      date: dateOf(waiting, ordered ? dateOnceOrdered(ordered) : dateFor(peg, rules.promise, now)),
    }
  })
}

/** What does not wait needs no date. */
function dateOf(waiting: BigNumber, date: PromisedDate | null): PromisedDate | null {
  return waiting.gt(0) ? date : null
}

/** Of a kit: at the same location, where the other parts are there, too. */
function otherPartWaits(slot: Slot, ofLine: readonly Slot[]): boolean {
  const others = ofLine.filter((other) => other.part !== slot.part && other.want.gt(0))
  const here = others.filter((other) => other.locationId === slot.locationId)
  return (here.length > 0 ? here : others).some((other) => lackingAt(other).gt(0))
}

/** A record stays with its location; where nothing is left there, it goes on where the line is served now. */
function inherit(slots: readonly Slot[]): ReadonlyMap<Slot, RecordedLine> {
  const heirs = new Map<Slot, RecordedLine>()
  const vacant: { slot: Slot; record: RecordedLine }[] = []
  for (const slot of slots) {
    const record = slot.share?.recorded
    if (record && isEmpty(slot)) {
      vacant.push({ slot, record })
    } else if (record) {
      heirs.set(slot, record)
    }
  }
  for (const { slot, record } of vacant) {
    const heir = slots.find(
      (other) => other.line === slot.line && other.inventoryItemId === slot.inventoryItemId && !heirs.has(other) && !isEmpty(other)
    )
    heirs.set(heir ?? slot, record)
  }
  return heirs
}

function isEmpty(slot: Slot): boolean {
  return slot.want.isZero() && slot.fulfilled.isZero() && slot.canceled.isZero()
}
