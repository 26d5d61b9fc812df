/**
 * What a line holds it keeps, as far as it still wants it and stock covers it.
 *
 * Core makes the reservation of an edited line anew, at whichever location comes first: what the
 * line held before is then still where the record says, and nobody else's. The line goes back
 * there if that covers more of it than where core reserves now.
 */
import BigNumber from "bignumber.js"
import type { FreeStock } from "./free-stock"
import { handOut, sum } from "./hand-out"
import { lackingUnits, letGo, ofPart, partsOfUnits, remember, type Slot } from "./slot"
import { wantedParts } from "./open-need"

export function keepHeld(slots: Slot[], free: FreeStock): void {
  for (const slot of slots) {
    slot.got = slot.line.counted ? free.take(slot, BigNumber.min(slot.share?.held ?? 0, slot.want)) : slot.want
  }
  const [first] = slots
  if (!first) {
    return
  }
  if (first.line.counted) {
    goBack(slots, free)
  }
  // A new line that ships complete is held in full by core; it keeps all of it or leaves it to others.
  if (first.line.shipping === "complete" && isNew(slots) && lackingUnits(first.line, slots).gt(0)) {
    letGo(slots, free)
  }
}

function goBack(slots: Slot[], free: FreeStock): void {
  const { line } = slots[0]
  const came = slots.filter(hasArrived)
  if (came.length === 0 || !slots.some(wasLeft)) {
    return
  }
  const units = (): BigNumber => partsOfUnits(line, slots, (slot) => slot.got)
  const here = units()
  const undo = remember(slots, free)
  letGo(came, free)
  for (const part of wantedParts(line)) {
    const there = ofPart(came, part)
    const home = ofPart(slots, part).filter(wasLeft)
    const wanted = sum(there.map((slot) => slot.want))
    const held = handOut(wanted, home.map((slot) => slot.share?.recorded?.allocated ?? none))
    // A line served from one location goes back with all it wants.
    const back = line.sourcing === "single" && home.length > 0 ? wanted : sum(held.given)
    const left = handOut(back, there.map((slot) => slot.want)).given
    there.forEach((slot, place) => {
      slot.want = slot.want.minus(left[place])
      slot.got = free.take(slot, BigNumber.min(slot.share?.held ?? none, slot.want))
    })
    home.forEach((slot, place) => {
      const rest = place === 0 ? back.minus(sum(held.given)) : none
      slot.want = slot.want.plus(held.given[place]).plus(rest)
      slot.got = slot.got.plus(free.take(slot, held.given[place]))
    })
  }
  if (units().lte(here)) {
    undo()
  }
}

const none = new BigNumber(0)

/** What follows a parcel that was packed elsewhere stays with it: the line is served from there as well. */
function hasArrived({ share, want, fulfilled }: Slot): boolean {
  return share !== null && !share.recorded && share.held.gt(0) && want.gt(0) && fulfilled.isZero()
}

function wasLeft({ share }: Slot): boolean {
  return share !== null && share.recorded !== null && share.recorded.allocated.gt(0) && share.held.isZero()
}

function isNew(slots: readonly Slot[]): boolean {
  return slots.every((slot) => !slot.share?.recorded)
}
