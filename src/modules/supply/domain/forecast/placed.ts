import BigNumber from "bignumber.js"
import { addDays } from "../calendar-day"

/** Units by the week they fall into. */
export interface Placed {
  weeks: BigNumber[]
  /** After the last week. */
  later: BigNumber
  /** Of which nobody knows when. */
  undated: BigNumber
}

/**
 * Puts units into the weeks their days lie in; what should have come already falls into the first week.
 *
 * Conserves: weeks, later and undated add up to all units.
 */
export function placedByWeek(
  starts: readonly string[],
  goods: readonly { day: string | null; quantity: BigNumber }[]
): Placed {
  const end = addDays(starts[starts.length - 1], 7)
  const sumOf = (belongs: (day: string | null) => boolean): BigNumber =>
    goods.reduce((sum, { day, quantity }) => (belongs(day) ? sum.plus(quantity) : sum), new BigNumber(0))
  return {
    weeks: starts.map((from, place) => {
      const until = addDays(from, 7)
      return sumOf((day) => day !== null && day < until && (place === 0 || day >= from))
    }),
    later: sumOf((day) => day !== null && day >= end),
    undated: sumOf((day) => day === null),
  }
}
