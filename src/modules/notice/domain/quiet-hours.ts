/**
 * When a mail may go out that is written at night.
 *
 * Within the quiet hours of the reader's zone it waits for their end, unless the last day for telling it would be over
 * by then: then it goes at once.
 *
 * The end is found by adding the minutes that the clock on the wall still has to go, and adding again what that clock
 * is then off, where it was put forward or back meanwhile.
 */
export interface QuietHours {
  /** Minutes since midnight; the hours may go beyond midnight. */
  from: number
  until: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export interface Writing {
  at: Date
  quiet: QuietHours | null
  /** IANA name, such as Europe/Berlin. */
  zone: string
  /** The last day for telling it, a midnight in UTC; null where there is none. */
  deadline: Date | null
}

export function dueAt({ at, quiet, zone, deadline }: Writing): Date {
  const clock = wallClock(zone)
  if (quiet === null || !isQuiet(quiet, clock(at))) {
    return at
  }
  const end = endOfQuiet(at, quiet, clock)
  return deadline !== null && end >= startOfNextDay(deadline, clock) ? at : end
}

function isQuiet({ from, until }: QuietHours, wall: number): boolean {
  const minute = (wall / MINUTE) % (24 * 60)
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

function endOfQuiet(at: Date, quiet: QuietHours, clock: WallClock): Date {
  const toGo = wrap(quiet.until * MINUTE - (clock(at) % DAY))
  const guess = new Date(at.getTime() + toGo)
  const off = wrap(quiet.until * MINUTE - (clock(guess) % DAY) + DAY / 2) - DAY / 2
  const end = new Date(guess.getTime() + off)
  // An end that the clock leaves out when it is put forward is the moment after.
  return isQuiet(quiet, clock(end)) ? guess : end
}

const wrap = (duration: number): number => ((duration % DAY) + DAY) % DAY

function startOfNextDay(day: Date, clock: WallClock): Date {
  const wanted = day.getTime() + DAY
  const guess = new Date(wanted + (wanted - clock(new Date(wanted))))
  return new Date(guess.getTime() + (wanted - clock(guess)))
}

/** What a clock on the wall shows at an instant, as if it were UTC, in milliseconds. */
type WallClock = (at: Date) => number

function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "short", timeStyle: "medium" })
  return (at) => {
    const [day = 0, month = 1, year = 0, hour = 0, minute = 0, second = 0] = (format.format(at).match(/\d+/g) ?? []).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute, second) + (at.getTime() % 1000)
  }
}
