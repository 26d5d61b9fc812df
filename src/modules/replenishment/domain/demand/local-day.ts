/**
 * Tells the day, such as `2026-11-24`, on which an instant falls where the clocks show `timeZone`. Keep what it gives:
 * making it is a thousand times dearer than asking it.
 */
export function localDays(timeZone: string): (instant: Date) => string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
  return (instant) => {
    const part = new Map(parts.formatToParts(instant).map(({ type, value }) => [type, value]))
    return `${part.get("year")?.padStart(4, "0")}-${part.get("month")}-${part.get("day")}`
  }
}
