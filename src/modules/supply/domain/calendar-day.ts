/** Days of the calendar as text such as `2026-12-14`; as such they sort and belong to no time zone. */

const DAY_MS = 24 * 60 * 60 * 1000

/** Midnight of the day in UTC, which is how this plugin writes a day as a time. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

export function isDay(text: string): boolean {
  const instant = startOfDay(text)
  return !Number.isNaN(instant.getTime()) && dayOf(instant) === text
}

export const addDays = (day: string, count: number): string =>
  dayOf(new Date(startOfDay(day).getTime() + count * DAY_MS))

/** ISO number of the weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => startOfDay(day).getUTCDay() || 7

/** The day an instant falls on where the clocks show `timeZone`. */
export function localDay(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((found) => found.type === type)?.value ?? ""
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`
}
