/** Calendar and clock of an instant in a zone, as if they were UTC. */
function wallClock(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((found) => found.type === type)?.value ?? 0)
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"))
}

/**
 * The instant at which clocks of a zone show a time. Of a time that comes twice when summer time ends the first is
 * meant; a time that is skipped when it begins is an hour later.
 */
export function instantOf(wall: number, zone: string): number {
  const whole = Math.floor(wall / 1000) * 1000
  const offsetAt = (instant: number): number => wallClock(instant, zone) - instant
  const day = 24 * 60 * 60 * 1000
  const candidates = [...new Set([offsetAt(whole - day), offsetAt(whole + day)])].map((offset) => whole - offset)
  const matching = candidates.filter((instant) => wallClock(instant, zone) === whole).sort((a, b) => a - b)
  return (matching[0] ?? whole - offsetAt(whole - day)) + (wall - whole)
}

/** Whether the clocks of a zone show midnight. */
export const isMidnight = (instant: number, zone: string): boolean => wallClock(instant, zone) % (24 * 60 * 60 * 1000) === 0 && instant % 1000 === 0

/** The day on a zone's calendar, such as `2026-12-14`. */
export const dayIn = (instant: number, zone: string): string => new Date(wallClock(instant, zone)).toISOString().slice(0, 10)
