import { addDays } from "../calendar"
import type { JurisdictionRules } from "./rules"

/** The last day for giving money back, the day of the cancellation not counted. */
export function refundDeadline({ refund, holidays }: JurisdictionRules, canceled: Date): Date {
  if (refund.count === "days") {
    return addDays(canceled, refund.days)
  }
  const closed = new Set(holidays)
  let day = canceled
  for (let counted = 0; counted < refund.days; counted += isWorked(day, closed) ? 1 : 0) {
    day = addDays(day, 1)
  }
  return day
}

function isWorked(day: Date, closed: ReadonlySet<string>): boolean {
  return day.getUTCDay() % 6 !== 0 && !closed.has(day.toISOString().slice(0, 10))
}
