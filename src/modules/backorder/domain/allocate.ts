/**
 * Shares what is on hand among the lines that want it.
 *
 * 1. What a line holds it keeps, as far as it still wants it and stock covers it; if stock
 *    vanished, the last in line gives back first.
 * 2. In their turns the lines take what is free where they are served: whole units, all parts of
 *    a kit together. A line that ships complete takes all it lacks or nothing.
 *    A line served from one location goes to the one that covers it best, unless it holds
 *    something already; a line that may be split takes the rest from other locations. What a line
 *    leaves behind by that is offered to all again.
 *    Before that, goods that came for one line go to it.
 * 3. Parts that are left over go to kits that still lack them, in line.
 *
 * Conserves: the shares of a pair add up to at most what is there, no share exceeds what is
 * wanted, and nothing stays free where a line waits that would take a part.
 */
import BigNumber from "bignumber.js"
import type { AllocationRule } from "./allocation-rule"
import { contenders } from "./contenders"
import { fill } from "./fill"
import { FreeStock } from "./free-stock"
import { handOut, sum } from "./hand-out"
import { keepHeld } from "./keep-held"
import { groupsOf, lackingAt, lackingUnits, remember, slotsOf, wholeUnits, type Slot } from "./slot"
import { goToBestLocation, moveTo, sourcesOf } from "./sourcing"
import type { LineDemand, Pool, StockState } from "./stock-state"

export interface Allocation {
  /** In the order of the queue. */
  slots: readonly Slot[]
  free: FreeStock
}

export function allocate(state: StockState, rule: AllocationRule): Allocation {
  const free = new FreeStock(state.pools)
  const byLine = new Map(state.lines.map((line) => [line.lineId, slotsOf(line)]))
  const lineOf = new Map(state.lines.map((line) => [line.lineId, line]))
  const turns = () => rule.turns(contenders(state.lines, byLine, free))
  const queue = [...new Set(turns().map((turn) => turn.lineId))]

  for (const lineId of queue) {
    keepHeld(byLine.get(lineId) ?? [], free)
  }
  for (const pool of state.pools) {
    giveMeant(pool, byLine, free)
  }
  let leftBehind = true
  while (leftBehind) {
    leftBehind = false
    for (const { lineId, atMost } of turns()) {
      const line = lineOf.get(lineId)
      const slots = byLine.get(lineId)
      leftBehind = (line && slots ? feed(line, slots, atMost, free) : false) || leftBehind
    }
  }
  for (const lineId of queue) {
    takeParts((byLine.get(lineId) ?? []).filter((slot) => slot.line.shipping !== "complete"), free)
  }
  return { slots: queue.flatMap((lineId) => byLine.get(lineId) ?? []), free }
}

/** What came for a line is its own as far as it lacks anything where the goods are. */
function giveMeant(pool: Pool, byLine: ReadonlyMap<string, readonly Slot[]>, free: FreeStock): void {
  for (const { lineId, quantity } of pool.meant ?? []) {
    const here = (byLine.get(lineId) ?? []).filter(
      (slot) => slot.inventoryItemId === pool.inventoryItemId && slot.locationId === pool.locationId
    )
    // What the line holds there already may be these very goods.
    const { given } = handOut(quantity.minus(sum(here.map((slot) => slot.got))), here.map(lackingAt))
    here.forEach((slot, place) => {
      slot.got = slot.got.plus(free.take(slot, given[place]))
    })
  }
}

/** Says whether the line left something behind that another may take. */
function feed(line: LineDemand, slots: Slot[], atMost: BigNumber | null, free: FreeStock): boolean {
  const lacking = lackingUnits(line, slots)
  if (lacking.isZero()) {
    return false
  }
  const before = slots.map((slot) => ({ ...slot }))
  const undo = remember(slots, free)
  // Counted anew each time: a kit made at one location may be made of what another was made of before.
  const wanted = (): BigNumber => {
    const still = lackingUnits(line, slots)
    return wholeUnits(line, BigNumber.min(still, (atMost ?? lacking).minus(lacking.minus(still))))
  }
  if (line.sourcing === "single" && wanted().gt(0)) {
    // In a turn that is limited a line could lose by going what it does not win there.
    goToBestLocation(line, slots, free, atMost !== null)
  }
  for (const group of groupsOf(line, slots).filter(isOneLocation)) {
    fill(line, group, wanted(), free)
  }
  if (line.sourcing === "split") {
    for (const location of sourcesOf(line, slots, free)) {
      moveTo(location, line, slots, wanted(), free)
    }
  }
  // A kit of parts from different locations is the last resort.
  for (const group of groupsOf(line, slots)) {
    fill(line, group, wanted(), free)
  }
  // The last unit of a kit may be a broken one; it is the line's as well where all of it is there.
  if ((atMost === null || line.shipping === "complete") && slots.every((slot) => lackingAt(slot).lte(free.at(slot)))) {
    takeParts(slots, free)
  }
  if (line.shipping === "complete" && lackingUnits(line, slots).gt(0)) {
    undo()
  }
  return before.some((was) => !slots.some((slot) => isSamePair(slot, was) && slot.got.gte(was.got)))
}

/** Takes what is less than a whole unit too. */
function takeParts(slots: readonly Slot[], free: FreeStock): void {
  for (const slot of slots) {
    slot.got = slot.got.plus(free.take(slot, lackingAt(slot)))
  }
}

function isOneLocation([first, ...others]: readonly Slot[]): boolean {
  return others.every((slot) => slot.locationId === first.locationId)
}

function isSamePair(a: Slot, b: Slot): boolean {
  return a.part === b.part && a.locationId === b.locationId
}
