/** Days as text such as `2026-11-24`: as such they sort, and belong to no time zone. */

const DAY_MS = 24 * 60 * 60 * 1000

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

export const addDays = (day: string, count: number): string =>
  new Date((dayNumber(day) + count) * DAY_MS).toISOString().slice(0, 10)

/** From the first to the second; the same day is 0 days off. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** The Monday on or before the day. */
export const mondayOf = (day: string): string => addDays(day, -((dayNumber(day) + 3) % 7))
