/**
 * A day travels as `YYYY-MM-DD` inside the admin and as midnight UTC on the wire.
 * Date pickers speak in local midnight; these functions go between the three.
 */
export type Day = string

const pad = (value: number): string => String(value).padStart(2, "0")

export function dayFromLocalDate(date: Date): Day {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

export function localDateFromDay(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number)
  return new Date(year, month - 1, date)
}

/** Promises and supplier dates are UTC days, so today is one, too. */
export const today = (now: Date): Day => dayFromIso(now.toISOString())

export const dayFromIso = (iso: string): Day => new Date(iso).toISOString().slice(0, 10)

export const isoFromDay = (day: Day): string => `${day}T00:00:00.000Z`

/** Whether a text is a day of the calendar, written the way days travel. */
export function isDay(text: string): boolean {
  const instant = new Date(isoFromDay(text))
  return !Number.isNaN(instant.getTime()) && dayFromIso(instant.toISOString()) === text
}

/** The same day, later or earlier by whole days. */
export function addDays(day: Day, days: number): Day {
  const moved = new Date(isoFromDay(day))
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

export const endOfDayIso = (day: Day): string => `${day}T23:59:59.999Z`
