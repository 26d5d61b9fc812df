import { addDays } from "../calendar"
import type { JurisdictionRules } from "./rules"
import { isWorked } from "./working-day"

/** The last day for giving money back, the day of the cancellation not counted. */
export function refundDeadline({ refund, holidays }: JurisdictionRules, canceled: Date): Date {
  if (refund.count === "days") {
    return addDays(canceled, refund.days)
  }
  let day = canceled
  for (let counted = 0; counted < refund.days; counted += isWorked(day, holidays) ? 1 : 0) {
    day = addDays(day, 1)
  }
  return day
}

/** The refund's last day comes near, or has passed. */
export type RefundAlarm = "near" | "passed"

/** @param warnDays working days before the last one on which a person is called */
export function refundAlarm(rules: JurisdictionRules, canceled: Date, today: Date, warnDays: number): RefundAlarm | null {
  const deadline = refundDeadline(rules, canceled)
  let day = deadline
  for (let counted = 0; counted < warnDays; counted += isWorked(day, rules.holidays) ? 1 : 0) {
    day = addDays(day, -1)
  }
  return today > deadline ? "passed" : today >= day ? "near" : null
}
