const DAY_MS = 24 * 60 * 60 * 1000

const longDay = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

const dayNumber = (instant: Date): number => Math.floor(instant.getTime() / DAY_MS)

/** True before the UTC day of `now`; a supplier names a day, so today is never past. */
export const isBeforeToday = (instant: Date, now: Date): boolean => dayNumber(instant) < dayNumber(now)

/** True for what no clock on earth shows yet: more than a day after `now`. */
export const isTooFarAhead = (instant: Date, now: Date): boolean => instant.getTime() > now.getTime() + DAY_MS

/** `14 December 2026` */
export const formatDay = (instant: Date): string => longDay.format(instant)

export const isSameInstant = (left: Date | null, right: Date | null): boolean =>
  (left?.getTime() ?? null) === (right?.getTime() ?? null)
