import type { BackorderDTO } from "../../types"

const DAY = 24 * 60 * 60 * 1000

/** A promise is kept by the day: it is broken when the next UTC day begins and units still wait. */
export function isOverdue(
  backorder: Pick<BackorderDTO, "promised_by" | "waiting_quantity">,
  now: Date
): boolean {
  if (backorder.waiting_quantity <= 0 || backorder.promised_by === null) {
    return false
  }
  return isPast(backorder.promised_by, now)
}

/** Whether a day is over (UTC). */
export function isPast(day: string | null, now: Date): boolean {
  return day !== null && now.getTime() >= (Math.floor(new Date(day).getTime() / DAY) + 1) * DAY
}
