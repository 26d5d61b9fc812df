/** An authorisation that a charge has failed with ends soon, or has ended. */
import { addHours } from "./calendar"

export type ChargeAlarm = "near" | "passed"

export interface FailedSince {
  /** When the authorisation ends; null where nobody knows. */
  endsAt: Date | null
  /** When the charge failed first: the merchant was told then, with the end. */
  failedSince: Date
}

/** @param warnHours hours before the end from which a person is called; who was told within them is not called again */
export function chargeAlarm({ endsAt, failedSince }: FailedSince, now: Date, warnHours: number): ChargeAlarm | null {
  if (endsAt === null) {
    return null
  }
  const nearFrom = addHours(endsAt, -warnHours)
  if (now >= endsAt) {
    return failedSince < endsAt ? "passed" : null
  }
  return now >= nearFrom && failedSince < nearFrom ? "near" : null
}
