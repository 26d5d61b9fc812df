/**
 * From which locations a line is served.
 *
 * A line served from one location goes to the one that covers it best; a line that may be split
 * takes whole units from one location after the other. What is wanted moves along, so that a line
 * waits where it would be served.
 */
import BigNumber from "bignumber.js"
import { fill } from "./fill"
import type { FreeStock } from "./free-stock"
import { sum } from "./hand-out"
import { wantedParts } from "./open-need"
import { groupsOf, lackingAt, letGo, ofPart, partsOfUnits, remember, unitsOf, wholeUnits, type Slot } from "./slot"
import type { LineDemand, PartDemand } from "./stock-state"

/**
 * A line that is new or holds nothing goes where most of it is; one that holds something, or would
 * where a person moves it, only where all of it is, so that nobody is moved for little.
 */
export function goToBestLocation(line: LineDemand, slots: Slot[], free: FreeStock, stayIfHolding: boolean): void {
  const holds = slots.some((slot) => slot.got.gt(0))
  const known = slots.some((slot) => slot.share?.recorded)
  const [group, ...others] = groupsOf(line, slots)
  if (others.length > 0 || (stayIfHolding && holds)) {
    return
  }
  const undo = remember(slots, free)
  letGo(slots, free)
  const wanted = partsOfUnits(line, group, (slot) => slot.want)
  // What covers everything does so even if the last unit is a broken one.
  const covered = (units: BigNumber): BigNumber => (units.gte(wanted) ? wanted : wholeUnits(line, units))
  const here = covered(partsOfUnits(line, group, (slot) => BigNumber.min(slot.want, free.at(slot))))
  const [best] = sourcesOf(line, slots, free).filter((location) => group.some((slot) => slot.locationId !== location))
  const there = best ? covered(partsOfUnitsFree(line, best, free)) : here
  const isMoved = line.parts.some((part) => part.move !== null)
  if (there.lte(here) || (known && (holds || (isMoved && here.gt(0))) && there.lt(wanted))) {
    undo()
    return
  }
  for (const slot of group.filter((one) => one.locationId !== best)) {
    const target = slotAt(best, slot, slots)
    target.want = target.want.plus(slot.want)
    slot.want = new BigNumber(0)
  }
}

/**
 * Moves what is still wanted to a location, as many whole units as can be made there, if that wins any.
 * What the line holds there in parts is used; where such a part already makes a unit with one from
 * elsewhere, units of what is free alone are tried as well.
 */
export function moveTo(locationId: string, line: LineDemand, slots: Slot[], atMost: BigNumber, free: FreeStock): void {
  if (atMost.lte(0)) {
    return
  }
  const before = unitsOf(line, slots, (slot) => slot.got)
  for (const make of [makeOfHeldAndFree, makeOfFree]) {
    const undo = remember(slots, free)
    make(locationId, line, slots, atMost, free)
    fill(line, slots, before.plus(atMost).minus(unitsOf(line, slots, (slot) => slot.got)), free)
    if (unitsOf(line, slots, (slot) => slot.got).gt(before)) {
      return
    }
    undo()
  }
}

function makeOfHeldAndFree(locationId: string, line: LineDemand, slots: Slot[], atMost: BigNumber, free: FreeStock): void {
  const made = madeAtEach(line, slots)
  const apart = unitsOf(line, slots, (slot) => slot.got).minus(sum([...made.values()]))
  const units = BigNumber.min(unitsToMakeAt(line, locationId, slots, free), atMost.plus(apart))
  const target = units.plus(made.get(locationId) ?? 0)
  if (units.gt(0)) {
    bring(locationId, line, slots, (part) => target.times(part.required), free)
  }
}

function makeOfFree(locationId: string, line: LineDemand, slots: Slot[], atMost: BigNumber, free: FreeStock): void {
  const units = BigNumber.min(wholeUnits(line, partsOfUnitsFree(line, locationId, free)), atMost)
  const heldOf = (part: PartDemand): BigNumber =>
    sum(ofPart(slots, part).filter((slot) => slot.locationId === locationId).map((slot) => slot.got))
  if (units.gt(0)) {
    bring(locationId, line, slots, (part) => heldOf(part).plus(units.times(part.required)), free)
  }
}

/** Has so much of every part wanted and taken at the location. */
function bring(
  locationId: string,
  line: LineDemand,
  slots: Slot[],
  quantityOf: (part: PartDemand) => BigNumber,
  free: FreeStock
): void {
  const made = madeAtEach(line, slots)
  for (const part of wantedParts(line)) {
    const quantity = quantityOf(part)
    const slot = slotAt(locationId, ofPart(slots, part)[0], slots)
    const others = ofPart(slots, part).filter((one) => one !== slot)
    slot.want = slot.want.plus(takeOffWanted(others, quantity.minus(slot.want), made, free))
    slot.got = slot.got.plus(free.take(slot, BigNumber.min(quantity.minus(slot.got), lackingAt(slot))))
  }
}

function madeAtEach(line: LineDemand, slots: readonly Slot[]): ReadonlyMap<string, BigNumber> {
  return new Map(slots.map((slot) => [slot.locationId, unitsMadeAt(line, slot.locationId, slots)]))
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

/** Locations that the line may be served from and that keep all of its parts, that with most of it first. */
export function sourcesOf(line: LineDemand, slots: readonly Slot[], free: FreeStock): string[] {
  return line.sources
    .filter((location) => wantedParts(line).every((part) => free.knows({ ...part, locationId: location })))
    .map((location) => ({ location, units: unitsToMakeAt(line, location, slots, free) }))
    .sort((a, b) => b.units.comparedTo(a.units) ?? 0)
    .map(({ location }) => location)
}

function partsOfUnitsFree(line: LineDemand, locationId: string, free: FreeStock): BigNumber {
  return BigNumber.min(...wantedParts(line).map((part) => free.at({ ...part, locationId }).div(part.required)))
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
