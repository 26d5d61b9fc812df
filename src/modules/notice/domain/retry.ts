const FIRST_DELAY_IN_SECONDS = 30
const LONGEST_DELAY_IN_SECONDS = 4 * 60 * 60
const JITTER = 0.2

/**
 * Seconds to wait after the given attempt: 30 s, doubled each time, at most 4 h, then moved by up to 20 % either way
 * so that mails that failed together do not all come back together.
 *
 * @param attempt counts from 1
 * @param random evenly spread in [0, 1)
 */
export function retryDelay(attempt: number, random: number): number {
  const delay = Math.min(FIRST_DELAY_IN_SECONDS * 2 ** (attempt - 1), LONGEST_DELAY_IN_SECONDS)
  return delay * (1 + JITTER * (2 * random - 1))
}
