import { addDays, localDay, startOfDay } from "../calendar-day"
import { nextWorkingDay, type WorkCalendar } from "../work-calendar"

const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/** Mails to suppliers go out at the start of their office day, never in the middle of the night. */
const OPENING_HOUR = 8

/** When a supplier works. */
export type WorkingDays = Pick<WorkCalendar, "time_zone" | "working_days" | "holidays">

/** Days from one day to another; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY_MS

/** A date that was named without a time is kept as midnight UTC and is that day wherever the supplier is. */
export const namedDay = (date: Date, timeZone: string): string =>
  localDay(date, date.getTime() % DAY_MS === 0 ? "UTC" : timeZone)

/** The working day that comes after `count` others; with 0 the day itself, or the next one that is worked. */
export function workingDayAfter(day: string, count: number, calendar: WorkingDays): string {
  let current = nextWorkingDay(day, calendar)
  for (let passed = 0; passed < count; passed++) {
    current = nextWorkingDay(addDays(current, 1), calendar)
  }
  return current
}

/** The instant at which the supplier's office opens on a day. */
export const openingOf = (day: string, { time_zone }: WorkingDays): Date => instantOf(day, OPENING_HOUR, time_zone)

/** The instant at which a day begins where the supplier is. */
export const beginOf = (day: string, timeZone: string): Date => instantOf(day, 0, timeZone)

/** Asked twice, because the clocks may have been changed between UTC's hour and the local one. */
function instantOf(day: string, hour: number, timeZone: string): Date {
  const local = startOfDay(day).getTime() + hour * HOUR_MS
  return new Date(local - offset(new Date(local - offset(new Date(local), timeZone)), timeZone))
}

/** Milliseconds by which local time is ahead of UTC at an instant. */
function offset(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value)
  const local = startOfDay(localDay(instant, timeZone)).getTime() + part("hour") * HOUR_MS + part("minute") * 60_000
  return local - Math.floor(instant.getTime() / 60_000) * 60_000
}
