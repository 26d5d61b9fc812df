/**
 * Spreads what a line wants of an item over the locations it is served from.
 *
 * Starts from what the records say of each location and follows what happened since:
 * 1. A reservation that moved takes with it what was wanted where it was, and what of it was packed.
 * 2. What was packed since is counted where the reservation fell, what came back where it rose.
 * 3. What was given up is taken off what waits before it is taken off what is held.
 * 4. More ordered is wanted where core reserves; less comes off what waits first, from the last
 *    location.
 * 5. What a person wants moved goes over, waiting units first.
 *
 * The parts add up to the whole: fulfilled, canceled and wanted over all locations are what the
 * line says of them.
 */
import BigNumber from "bignumber.js"
import { handOut, sum } from "./hand-out"
import { openNeed } from "./open-need"
import type { PartDemand, Share } from "./stock-state"

export interface ShareNeed {
  share: Share
  fulfilled: BigNumber
  canceled: BigNumber
  /** Units wanted here, held or not. */
  want: BigNumber
}

const none = new BigNumber(0)

export function spreadNeed(part: PartDemand): readonly ShareNeed[] {
  // By location, so that the result never depends on how rows were read.
  const shares = [...part.shares].sort((a, b) => (a.locationId < b.locationId ? -1 : 1))
  const start = shares.map((share): ShareNeed => ({
    share,
    fulfilled: share.recorded?.fulfilled ?? none,
    canceled: share.recorded?.canceled ?? none,
    want: share.recorded ? share.recorded.allocated.plus(share.recorded.waiting) : none,
  }))
  const steps = [(needs: Needs) => followReservation(needs, part), (needs: Needs) => countFulfilled(needs, part), (needs: Needs) => countCanceled(needs, part),
    (needs: Needs) => fitWanted(needs, openNeed(part)), (needs: Needs) => moveWanted(needs, part)]
  return steps.reduce((needs: Needs, step) => step(needs), start)
}

type Needs = readonly ShareNeed[]
type Counted = "fulfilled" | "canceled" | "want"

function add(needs: Needs, column: Counted, amounts: readonly BigNumber[]): Needs {
  return needs.map((need, place) => ({ ...need, [column]: need[column].plus(amounts[place] ?? none) }))
}

function take(needs: Needs, column: Counted, amounts: readonly BigNumber[]): Needs {
  return add(needs, column, amounts.map((amount) => amount.negated()))
}

/** Gives everything to one location: where core reserves, else the first. */
function atAnchor(needs: Needs, amount: BigNumber): BigNumber[] {
  const packing = needs.findIndex((need) => need.share.packable.gt(0))
  return needs.map((_, place) => (place === Math.max(0, packing) ? amount : none))
}

function waitingOf(need: ShareNeed): BigNumber {
  return BigNumber.max(0, need.want.minus(need.share.held))
}

/** Core moves what is left of a reservation when a part of it is packed elsewhere: then that part left from there. */
function followReservation(needs: Needs, part: PartDemand): Needs {
  const isLeft = ({ share }: ShareNeed): boolean => share.recorded !== null && share.held.isZero()
  const arrived = needs.map((need) => (need.share.recorded ? none : need.share.held))
  const moved = handOut(sum(arrived), needs.map((need) => (isLeft(need) ? need.want : none))).given
  const came = handOut(sum(moved), arrived).given
  const after = add(take(needs, "want", moved), "want", came)
  if (sum(came).isZero()) {
    return after
  }
  const packedSince = part.fulfilled.minus(sum(needs.map((need) => need.fulfilled)))
  const missing = needs.map((need, place) =>
    isLeft(need) ? BigNumber.min(after[place].want, (need.share.recorded?.allocated ?? none).minus(moved[place])) : none
  )
  const packed = handOut(packedSince, missing).given
  const there = needs.map((_, place) => (place === came.findIndex((quantity) => quantity.gt(0)) ? sum(packed) : none))
  return add(take(after, "want", packed), "fulfilled", there)
}

function countFulfilled(needs: Needs, part: PartDemand): Needs {
  const change = part.fulfilled.minus(sum(needs.map((need) => need.fulfilled)))
  if (change.isZero()) {
    return needs
  }
  const moved = needs.map(({ share }) => {
    const allocated = share.recorded?.allocated ?? none
    return change.gt(0) ? allocated.minus(share.held) : share.held.minus(allocated)
  })
  if (change.gt(0)) {
    const fell = handOut(change, needs.map((need, place) => BigNumber.min(need.want, moved[place])))
    const rest = handOut(fell.left, needs.map((need, place) => need.want.minus(fell.given[place])))
    const packed = needs.map((_, place) => fell.given[place].plus(rest.given[place]))
    return add(add(take(needs, "want", packed), "fulfilled", packed), "fulfilled", atAnchor(needs, rest.left))
  }
  const rose = handOut(change.negated(), needs.map((need, place) => BigNumber.min(need.fulfilled, moved[place])))
  const rest = handOut(rose.left, needs.map((need, place) => need.fulfilled.minus(rose.given[place])))
  const back = needs.map((_, place) => rose.given[place].plus(rest.given[place]))
  return add(take(needs, "fulfilled", back), "want", back)
}

function countCanceled(needs: Needs, part: PartDemand): Needs {
  const change = part.canceled.minus(sum(needs.map((need) => need.canceled)))
  if (change.lt(0)) {
    return take(needs, "canceled", handOut(change.negated(), needs.map((need) => need.canceled)).given)
  }
  const given = offWanted(needs, change)
  return add(add(take(needs, "want", given.given), "canceled", given.given), "canceled", atAnchor(needs, given.left))
}

/** From what waits first, the last location first. */
function offWanted(needs: Needs, amount: BigNumber): { given: BigNumber[]; left: BigNumber } {
  const last = [...needs].reverse()
  const waiting = handOut(amount, last.map(waitingOf))
  const held = handOut(waiting.left, last.map((need, place) => need.want.minus(waiting.given[place])))
  return { given: last.map((_, place) => waiting.given[place].plus(held.given[place])).reverse(), left: held.left }
}

function fitWanted(needs: Needs, wanted: BigNumber): Needs {
  const change = wanted.minus(sum(needs.map((need) => need.want)))
  return change.gt(0) ? add(needs, "want", atAnchor(needs, change)) : take(needs, "want", offWanted(needs, change.negated()).given)
}

function moveWanted(needs: Needs, { move }: PartDemand): Needs {
  if (!move) {
    return needs
  }
  const from = needs.map((need) => (need.share.locationId === move.from ? need.want : none))
  const { given } = handOut(move.quantity, from)
  const to = needs.map((need) => (need.share.locationId === move.to ? sum(given) : none))
  return add(take(needs, "want", given), "want", to)
}
