const FIRST_SECONDS = 30
const LONGEST_SECONDS = 60 * 60

/**
 * Seconds until a feed that failed is tried again: twice as long each time, up to an hour, and up to a quarter more or
 * less, so that feeds that failed together do not come back together. `random` lies between 0 and 1.
 */
export function backoffSeconds(failures: number, random: number): number {
  const pause = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(failures - 1, 20))
  return Math.round(pause * (0.75 + random / 2))
}
