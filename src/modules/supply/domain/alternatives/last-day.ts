import { addDays } from "../calendar-day"
import { daysBetween } from "../reliability/working-days"

/**
 * The last day on which a rule holds that, once broken, stays broken; null where it does not hold on the first. Found
 * by halving, since each look may be a walk over a long queue.
 *
 * @param end a day after which the rule cannot hold
 */
export function lastDayThat(holds: (day: string) => boolean, first: string, end: string): string | null {
  if (!holds(first)) {
    return null
  }
  let held = 0
  let broken = Math.max(1, daysBetween(first, end) + 1)
  while (broken - held > 1) {
    const middle = Math.floor((held + broken) / 2)
    if (holds(addDays(first, middle))) {
      held = middle
    } else {
      broken = middle
    }
  }
  return addDays(first, held)
}
