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
  const promised = new Date(backorder.promised_by).getTime()
  return now.getTime() >= (Math.floor(promised / DAY) + 1) * DAY
}
