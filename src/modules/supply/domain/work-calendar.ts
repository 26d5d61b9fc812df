import { addDays, localDay, weekdayOf } from "./calendar-day"

/** When a supplier works, and how long its goods are on the way. */
export interface WorkCalendar {
  time_zone: string
  /** ISO numbers of weekdays, at least one. */
  working_days: readonly number[]
  holidays: readonly string[]
  transit_days: number
}

/** A supplier without a working day within two years names none. */
const PATIENCE_DAYS = 731

/** The day itself where the supplier works on it, else the next one on which it does. */
export function nextWorkingDay(
  day: string,
  { working_days, holidays }: Pick<WorkCalendar, "working_days" | "holidays">
): string {
  const closed = new Set(holidays)
  for (let later = 0; later < PATIENCE_DAYS; later += 1) {
    const candidate = addDays(day, later)
    if (working_days.includes(weekdayOf(candidate)) && !closed.has(candidate)) {
      return candidate
    }
  }
  return day
}

/**
 * The day on which goods ordered now arrive.
 *
 * 1. The order is taken in on the supplier's day of now, or on its next working day.
 * 2. The lead time counts in days of the calendar; the goods leave on a working day.
 * 3. Transit counts in days of the calendar too.
 */
export const arrivalDay = (orderedAt: Date, leadTimeDays: number, calendar: WorkCalendar): string =>
  arrivalFrom(localDay(orderedAt, calendar.time_zone), leadTimeDays, calendar)

/** The same for goods ordered on a day where the supplier is. */
export function arrivalFrom(day: string, leadTimeDays: number, calendar: Omit<WorkCalendar, "time_zone">): string {
  const taken = nextWorkingDay(day, calendar)
  const leaves = nextWorkingDay(addDays(taken, leadTimeDays), calendar)
  return addDays(leaves, calendar.transit_days)
}
