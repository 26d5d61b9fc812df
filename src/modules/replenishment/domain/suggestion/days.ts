/** Days of the calendar as text such as `2026-12-14`, which sort as text. */

const DAY_MS = 24 * 60 * 60 * 1000

const startOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`)

export const dayAfter = (day: string, count: number): string =>
  new Date(startOf(day) + count * DAY_MS).toISOString().slice(0, 10)

/** Negative where `to` is earlier. */
export const daysFromTo = (from: string, to: string): number => (startOf(to) - startOf(from)) / DAY_MS

export const laterOf = (one: string, other: string): string => (one > other ? one : other)
