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
 * 3. Parts that are left over go to kits that still lack them, in line.
 *
 * Conserves: the shares of a pair add up to at most what is there, no share exceeds what is
 * wanted, and nothing stays free where a line waits that would take a part.
 */
import BigNumber from "bignumber.js"
import type { AllocationRule } from "./allocation-rule"
import { contenders } from "./contenders"
import { FreeStock } from "./free-stock"
import { handOut, sum } from "./hand-out"
import { wantedParts } from "./open-need"
import { groupsOf, lackingAt, lackingUnits, ofPart, slotsOf, unitsOf, wholeUnits, type Slot } from "./slot"
import type { LineDemand, StockState } from "./stock-state"

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
    takeLeftOver(byLine.get(lineId) ?? [], free)
  }
  return { slots: queue.flatMap((lineId) => byLine.get(lineId) ?? []), free }
}

function keepHeld(slots: readonly Slot[], free: FreeStock): void {
  for (const slot of slots) {
    slot.got = slot.line.counted ? free.take(slot, BigNumber.min(slot.share?.held ?? 0, slot.want)) : slot.want
  }
  const [first] = slots
  // A new line that ships complete is held in full by core; it keeps all of it or leaves it to others.
  if (first?.line.shipping === "complete" && isNew(slots) && lackingUnits(first.line, slots).gt(0)) {
    letGo(slots, free)
  }
}

/** Says whether the line left something behind that another may take. */
function feed(line: LineDemand, slots: Slot[], atMost: BigNumber | null, free: FreeStock): boolean {
  const lacking = lackingUnits(line, slots)
  if (lacking.isZero()) {
    return false
  }
  const before = slots.map((slot) => ({ ...slot }))
  let wanted = wholeUnits(line, BigNumber.min(lacking, atMost ?? lacking))
  if (line.sourcing === "single" && wanted.gt(0)) {
    // In a turn that is limited a line could lose by going what it does not win there.
    goToBestLocation(line, slots, free, atMost !== null)
    wanted = wholeUnits(line, BigNumber.min(lackingUnits(line, slots), atMost ?? lacking))
  }
  for (const group of groupsOf(line, slots)) {
    wanted = wanted.minus(fill(line, group, wanted, free))
  }
  if (line.sourcing === "split") {
    for (const location of sourcesOf(line, slots, free)) {
      wanted = wanted.minus(moveTo(location, line, slots, wanted, free))
    }
  }
  if (line.shipping === "complete" && lackingUnits(line, slots).gt(0)) {
    letGo(slots, free)
    slots.splice(0, slots.length, ...before)
    before.forEach((slot) => free.take(slot, slot.got))
  }
  return before.some((was) => !slots.some((slot) => isSamePair(slot, was) && slot.got.gte(was.got)))
}

/** Completes as many whole units as the group's locations allow. */
function fill(line: LineDemand, group: readonly Slot[], atMost: BigNumber, free: FreeStock): BigNumber {
  const complete = unitsOf(line, group, (slot) => slot.got)
  const possible = unitsOf(line, group, (slot) => BigNumber.min(slot.want, slot.got.plus(free.at(slot))))
  const units = BigNumber.min(possible.minus(complete), atMost)
  if (units.lte(0)) {
    return new BigNumber(0)
  }
  for (const part of wantedParts(line)) {
    const own = ofPart(group, part)
    const missing = complete.plus(units).times(part.required).minus(sum(own.map((slot) => slot.got)))
    const { given } = handOut(missing, own.map((slot) => BigNumber.min(lackingAt(slot), free.at(slot))))
    own.forEach((slot, place) => {
      slot.got = slot.got.plus(free.take(slot, given[place]))
    })
  }
  return units
}

/** Locations that the line may be served from and that keep all of its parts, that with most of it first. */
function sourcesOf(line: LineDemand, slots: readonly Slot[], free: FreeStock): string[] {
  return line.sources
    .filter((location) => wantedParts(line).every((part) => free.knows({ ...part, locationId: location })))
    .map((location) => ({ location, units: unitsToMakeAt(line, location, slots, free) }))
    .sort((a, b) => b.units.comparedTo(a.units) ?? 0)
    .map(({ location }) => location)
}

/** Whole units that are made at a location by what the line has there. */
function unitsMadeAt(line: LineDemand, locationId: string, slots: readonly Slot[]): BigNumber {
  return unitsOf(line, slots.filter((slot) => slot.locationId === locationId), (slot) => slot.got)
}

/** Whole units more that what is free there would make. */
function unitsToMakeAt(line: LineDemand, locationId: string, slots: readonly Slot[], free: FreeStock): BigNumber {
  const possible = wantedParts(line).map((part) => {
    const own = ofPart(slots, part).filter((slot) => slot.locationId === locationId)
    return sum(own.map((slot) => slot.got)).plus(free.at({ ...part, locationId })).div(part.required)
  })
  return wholeUnits(line, BigNumber.min(...possible)).minus(unitsMadeAt(line, locationId, slots))
}

/**
 * A new line goes where most of it is; a line on record only where all of it is, and only while
 * it holds nothing, so that nobody is moved for little.
 */
function goToBestLocation(line: LineDemand, slots: Slot[], free: FreeStock, stayIfHolding: boolean): void {
  const held = slots.map((slot) => slot.got)
  const known = slots.some((slot) => slot.share?.recorded)
  const [group, ...others] = groupsOf(line, slots)
  if (others.length > 0 || ((known || stayIfHolding) && held.some((quantity) => quantity.gt(0)))) {
    return
  }
  letGo(slots, free)
  const wanted = unitsOf(line, group, (slot) => slot.want)
  const here = unitsOf(line, group, (slot) => BigNumber.min(slot.want, free.at(slot)))
  const [best] = sourcesOf(line, slots, free).filter((location) => group.some((slot) => slot.locationId !== location))
  const there = best ? BigNumber.min(wanted, unitsToMakeAt(line, best, slots, free)) : here
  if (there.lte(here) || (known && there.lt(wanted))) {
    slots.forEach((slot, place) => {
      slot.got = free.take(slot, held[place])
    })
    return
  }
  for (const slot of group.filter((one) => one.locationId !== best)) {
    const target = slotAt(best, slot, slots)
    target.want = target.want.plus(slot.want)
    slot.want = new BigNumber(0)
  }
}

/** Moves what is still wanted to a location, as many whole units as can be made there. */
function moveTo(locationId: string, line: LineDemand, slots: Slot[], atMost: BigNumber, free: FreeStock): BigNumber {
  const units = BigNumber.min(unitsToMakeAt(line, locationId, slots, free), atMost)
  if (units.lte(0)) {
    return new BigNumber(0)
  }
  const made = new Map(slots.map((slot) => [slot.locationId, unitsMadeAt(line, slot.locationId, slots)]))
  const target = units.plus(made.get(locationId) ?? 0)
  for (const part of wantedParts(line)) {
    const slot = slotAt(locationId, ofPart(slots, part)[0], slots)
    const others = ofPart(slots, part).filter((one) => one !== slot)
    const quantity = target.times(part.required)
    slot.want = slot.want.plus(takeOffWanted(others, quantity.minus(slot.want), made, free))
    slot.got = slot.got.plus(free.take(slot, BigNumber.min(quantity.minus(slot.got), lackingAt(slot))))
  }
  return units
}

/** The slot for the same part at a location, which joins the line's slots if it is new to it. */
function slotAt(locationId: string, like: Slot, slots: Slot[]): Slot {
  const known = slots.find((slot) => slot.part === like.part && slot.locationId === locationId)
  if (known) {
    return known
  }
  const none = new BigNumber(0)
  const slot = { ...like, locationId, share: null, fulfilled: none, canceled: none, want: none, got: none }
  slots.push(slot)
  return slot
}

/** From what is not covered first, then from what makes no whole unit where it is. */
function takeOffWanted(
  slots: readonly Slot[],
  quantity: BigNumber,
  made: ReadonlyMap<string, BigNumber>,
  free: FreeStock
): BigNumber {
  const inUnits = (slot: Slot): BigNumber => slot.part.required.times(made.get(slot.locationId) ?? 0)
  const stages = [lackingAt, (slot: Slot) => slot.want.minus(inUnits(slot)), (slot: Slot) => slot.want]
  let left = quantity
  for (const spare of stages) {
    for (const slot of [...slots].reverse()) {
      const off = BigNumber.max(0, BigNumber.min(left, spare(slot)))
      left = left.minus(off)
      slot.want = slot.want.minus(off)
      const surplus = BigNumber.max(0, slot.got.minus(slot.want))
      slot.got = slot.got.minus(surplus)
      free.giveBack(slot, surplus)
    }
  }
  return BigNumber.max(0, quantity.minus(left))
}

function takeLeftOver(slots: readonly Slot[], free: FreeStock): void {
  for (const slot of slots.filter((candidate) => candidate.line.shipping !== "complete")) {
    slot.got = slot.got.plus(free.take(slot, lackingAt(slot)))
  }
}

function letGo(slots: readonly Slot[], free: FreeStock): void {
  for (const slot of slots) {
    free.giveBack(slot, slot.got)
    slot.got = new BigNumber(0)
  }
}

function isSamePair(a: Slot, b: Slot): boolean {
  return a.part === b.part && a.locationId === b.locationId
}

function isNew(slots: readonly Slot[]): boolean {
  return slots.every((slot) => !slot.share?.recorded)
}
