/**
 * A line's place at a location while stock is being shared out: what it wants there and what it
 * has got. Slots are the working memory of one run of `allocate` and leave it as values.
 */
import BigNumber from "bignumber.js"
import type { FreeStock } from "./free-stock"
import { sum } from "./hand-out"
import { wantedParts } from "./open-need"
import { spreadNeed } from "./spread-need"
import type { LineDemand, PartDemand, Share } from "./stock-state"

export interface Slot {
  readonly line: LineDemand
  readonly part: PartDemand
  readonly inventoryItemId: string
  locationId: string
  /** Null where the line is served from a new location. */
  share: Share | null
  fulfilled: BigNumber
  canceled: BigNumber
  want: BigNumber
  got: BigNumber
}

export function slotsOf(line: LineDemand): Slot[] {
  return line.parts.flatMap((part) =>
    spreadNeed(part).map(({ share, fulfilled, canceled, want }) => ({
      line,
      part,
      inventoryItemId: part.inventoryItemId,
      locationId: share.locationId,
      share,
      fulfilled,
      canceled,
      want,
      got: new BigNumber(0),
    }))
  )
}

export function lackingAt(slot: Slot): BigNumber {
  return slot.want.minus(slot.got)
}

/** A single part taken once is shared out in fractions (cloth by the metre); anything else in whole units. */
export function wholeUnits(line: LineDemand, units: BigNumber, mode: BigNumber.RoundingMode = BigNumber.ROUND_FLOOR): BigNumber {
  const parts = wantedParts(line)
  const divisible = parts.length === 1 && parts[0].required.eq(1)
  return divisible ? units : units.integerValue(mode)
}

/** Units of the line that are still to be covered; a kit lacks as many as its scarcest part. */
export function lackingUnits(line: LineDemand, slots: readonly Slot[]): BigNumber {
  const lacking = line.parts.map((part) => sum(ofPart(slots, part).map(lackingAt)).div(part.required))
  return wholeUnits(line, BigNumber.max(0, ...lacking), BigNumber.ROUND_CEIL)
}

/** Whole units that so much of every part makes, wherever it is. */
export function unitsOf(line: LineDemand, slots: readonly Slot[], quantity: (slot: Slot) => BigNumber): BigNumber {
  return wholeUnits(line, partsOfUnits(line, slots, quantity))
}

/** The same, a broken unit counted as far as there is something of every part for it. */
export function partsOfUnits(line: LineDemand, slots: readonly Slot[], quantity: (slot: Slot) => BigNumber): BigNumber {
  return BigNumber.min(...wantedParts(line).map((part) => sum(ofPart(slots, part).map(quantity)).div(part.required)))
}

export function ofPart(slots: readonly Slot[], part: PartDemand): readonly Slot[] {
  return slots.filter((slot) => slot.part === part)
}

/**
 * Where a line is wanted, grouped so that whole units can be made of each group: by location,
 * where every part is wanted at each; together, where the parts of a kit are at different ones.
 */
export function groupsOf(line: LineDemand, slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const wanted = slots.filter((slot) => slot.want.gt(0))
  const locations = [...new Set(wanted.map((slot) => slot.locationId))]
  const groups = locations.map((location) => wanted.filter((slot) => slot.locationId === location))
  const parts = wantedParts(line).length
  return groups.every((group) => group.length === parts) ? groups : [wanted]
}

export function letGo(slots: readonly Slot[], free: FreeStock): void {
  for (const slot of slots) {
    free.giveBack(slot, slot.got)
    slot.got = new BigNumber(0)
  }
}

/** Gives back the means to undo what is done to the slots from now on. */
export function remember(slots: Slot[], free: FreeStock): () => void {
  const before = slots.map(({ want, got }) => ({ want, got }))
  return () => {
    letGo(slots, free)
    slots.splice(before.length)
    slots.forEach((slot, place) => {
      slot.want = before[place].want
      slot.got = free.take(slot, before[place].got)
    })
  }
}
