/** Promises are kept by the day; a day is a UTC day. */
const DAY = 24 * 60 * 60 * 1000

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY)
}

export function addHours(date: Date, hours: number): Date {
  return addDays(date, hours / 24)
}

export function startOfDay(date: Date): Date {
  return new Date(Math.floor(date.getTime() / DAY) * DAY)
}

export function isSameDay(a: Date, b: Date): boolean {
  return startOfDay(a).getTime() === startOfDay(b).getTime()
}

/** Whole days from the one day to the other; negative where the other lies before. */
export function daysBetween(from: Date, to: Date): number {
  return (startOfDay(to).getTime() - startOfDay(from).getTime()) / DAY
}

/** The first moment at which a promise for `date` is broken: the day after it begins. */
export function lateFrom(date: Date): Date {
  return addDays(startOfDay(date), 1)
}
