/**
 * How long to wait before something that the bank refused is tried again.
 *
 * A minute, then twice as long after each failure, at most `mostMinutes`. Chance adds up to a quarter, so that what
 * failed together does not come back together. Where there is a last moment for it, one try is made an hour before.
 */
export interface Refused {
  /** How often it has failed, this time included. */
  failures: number
  mostMinutes: number
  /** Minutes until the last moment for it; null where there is none. */
  minutesLeft: number | null
  /** From 0 to 1. */
  chance: number
}

const LAST_CALL = 60

export function minutesToWait({ failures, mostMinutes, minutesLeft, chance }: Refused): number {
  const doubled = 2 ** Math.min(failures - 1, 30)
  const wait = Math.min(doubled, mostMinutes) * (1 + chance / 4)
  const untilLastCall = (minutesLeft ?? 0) - LAST_CALL
  return untilLastCall > 0 ? Math.min(wait, untilLastCall) : wait
}
