import { addDays, weekdayOf } from "../calendar-day"

/** How far a forecast looks. */
export const FORECAST_WEEKS = 12

/** How far back it looks: one of each season. */
export const HISTORY_WEEKS = 52

export interface ForecastWeek {
  /** Its Monday, such as `2026-11-23`. */
  starts_on: string
  /** The part of it that is still to come; 1 but for the running week. */
  share: number
}

/** The Monday of the ISO week a day lies in. */
export const weekOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The running week, of which today is still to come, and those that follow. */
export const weeksAhead = (today: string): ForecastWeek[] =>
  Array.from({ length: FORECAST_WEEKS }, (_, place) => ({
    starts_on: addDays(weekOf(today), place * 7),
    share: place === 0 ? (8 - weekdayOf(today)) / 7 : 1,
  }))

/** The Mondays of the last complete weeks, the oldest first, and the Monday that ends them. */
export const weeksBehind = (today: string): string[] =>
  Array.from({ length: HISTORY_WEEKS + 1 }, (_, place) => addDays(weekOf(today), (place - HISTORY_WEEKS) * 7))
