/**
 * The units that come too late because of one line of a purchase order: they miss the day they are needed by, and
 * would come earlier if the line's goods were here today. What comes too late for another reason is not among them.
 */
import BigNumber from "bignumber.js"
import { daysBetween } from "../reliability/working-days"
import { cover, suppliedBy, type Coming, type Waiting } from "./coverage"

/** What a line of a purchase order is to bring. */
export interface LateLine {
  id: string
  quantity: BigNumber
}

/** A part of the queue, as it stands now. */
export interface QueuedUnits extends Waiting {
  /** The day its goods are there; null where none come. */
  now: string | null
  /** Because of the line. */
  isLate: boolean
}

export function lateBecauseOf(
  queue: readonly Waiting[],
  coming: readonly Coming[],
  line: LateLine,
  today: string
): QueuedUnits[] {
  const others = coming.filter(({ id }) => id !== line.id)
  const atOnce = [...others, { ...line, by: today }]
  const asItIs = cover(queue, coming).map(({ by, ...units }) => ({ ...units, now: by }))
  return cover(asItIs, atOnce).map(({ by, ...units }) => ({
    ...units,
    isLate: isTooLate(units, units.now) && by !== null && (units.now === null || by < units.now),
  }))
}

export const isTooLate = ({ needed_by }: Pick<Waiting, "needed_by">, day: string | null): boolean =>
  needed_by !== null && (day === null || day > needed_by)

/** Days after the day the units are needed by; null where nobody knows when they come. */
export function daysLate({ needed_by }: Pick<Waiting, "needed_by">, day: string | null): number | null {
  if (needed_by === null) {
    return 0
  }
  return day === null ? null : Math.max(0, daysBetween(needed_by, day))
}

/**
 * The least quantity that, were it here today, would bring every late unit in time: what the queue up to such a unit
 * wants beyond what comes until it is needed, at the worst; never more than the line itself brings.
 */
export function quantityMissing(
  units: readonly QueuedUnits[],
  coming: readonly Coming[],
  line: LateLine,
  today: string
): BigNumber {
  let place = new BigNumber(0)
  let missing = new BigNumber(0)
  for (const { quantity, needed_by, isLate } of units) {
    place = place.plus(quantity)
    if (isLate && needed_by !== null) {
      missing = BigNumber.max(missing, place.minus(suppliedBy(coming, needed_by > today ? needed_by : today)))
    }
  }
  return BigNumber.min(missing, line.quantity)
}
