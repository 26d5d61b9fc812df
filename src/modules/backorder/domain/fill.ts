import BigNumber from "bignumber.js"
import type { FreeStock } from "./free-stock"
import { handOut, sum } from "./hand-out"
import { wantedParts } from "./open-need"
import { lackingAt, ofPart, unitsOf, type Slot } from "./slot"
import type { LineDemand } from "./stock-state"

/** Completes as many whole units as the group's locations allow. */
export function fill(line: LineDemand, group: readonly Slot[], atMost: BigNumber, free: FreeStock): void {
  const complete = unitsOf(line, group, (slot) => slot.got)
  const possible = unitsOf(line, group, (slot) => BigNumber.min(slot.want, slot.got.plus(free.at(slot))))
  const units = BigNumber.min(possible.minus(complete), atMost)
  if (units.lte(0)) {
    return
  }
  for (const part of wantedParts(line)) {
    const own = ofPart(group, part)
    const missing = complete.plus(units).times(part.required).minus(sum(own.map((slot) => slot.got)))
    const { given } = handOut(missing, own.map((slot) => BigNumber.min(lackingAt(slot), free.at(slot))))
    own.forEach((slot, place) => {
      slot.got = slot.got.plus(free.take(slot, given[place]))
    })
  }
}
