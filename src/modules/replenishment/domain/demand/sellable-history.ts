/**
 * A pair's demand by weeks, as the forecast takes it: without the days on which nothing could be sold.
 *
 * 1. Weeks are whole ones that end with `to`, the last day that is over; what is left at the beginning is dropped, so
 *    that no week is measured by part of its days.
 * 2. Demand on a day on which nothing could be sold is left out with the day: it says nothing of what would have been
 *    asked for.
 * 3. What the sellable days of a week asked for stands for all seven: it is scaled by 7 / sellable days. Below
 *    `LEAST_SELLABLE_DAYS` too much of the week would be made up, and it is left out (null).
 */
import { addDays, daysBetween } from "./calendar"
import { isUnsellable, type UnsellableDays } from "./unsellable-days"

export interface DayOfDemand {
  day: string
  /** Units of the item. */
  quantity: number
}

export interface WeekOfDemand {
  /** The week's first day. */
  begins: string
  /** Null for a week that is left out. */
  quantity: number | null
  sellableDays: number
}

/** More than half a week. */
const LEAST_SELLABLE_DAYS = 4

const WEEK = 7

export function sellableHistory({
  days,
  unsellable,
  from,
  to,
}: {
  /** Days without demand may be missing. */
  days: readonly DayOfDemand[]
  unsellable: readonly UnsellableDays[]
  from: string
  to: string
}): WeekOfDemand[] {
  const count = Math.floor((daysBetween(from, to) + 1) / WEEK)
  if (count <= 0) {
    return []
  }
  const first = addDays(to, 1 - count * WEEK)
  const sellable = sellableDaysByWeek(unsellable, first, count)
  const asked = Array.from({ length: count }, () => 0)
  for (const { day, quantity } of days) {
    const week = Math.floor(daysBetween(first, day) / WEEK)
    if (week >= 0 && week < count && !isUnsellable(unsellable, day)) {
      asked[week] += quantity
    }
  }
  return asked.map((quantity, week) => ({
    begins: addDays(first, week * WEEK),
    quantity: sellable[week] < LEAST_SELLABLE_DAYS ? null : (quantity * WEEK) / sellable[week],
    sellableDays: sellable[week],
  }))
}

function sellableDaysByWeek(unsellable: readonly UnsellableDays[], first: string, count: number): number[] {
  if (unsellable.length === 0) {
    return Array.from({ length: count }, () => WEEK)
  }
  return Array.from(
    { length: count },
    (_, week) =>
      Array.from({ length: WEEK }, (_day, place) => addDays(first, week * WEEK + place)).filter(
        (day) => !isUnsellable(unsellable, day)
      ).length
  )
}
