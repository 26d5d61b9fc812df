/**
 * No promise further out than the horizon: a day more than `horizonDays` from today is too late,
 * and so is no date at all.
 */
import type BigNumber from "bignumber.js"
import { addDays, lateFrom } from "../calendar"
import type { Delivery } from "../delivery-schedule"

export function isInTime(date: Date | null, horizonDays: number, now: Date): boolean {
  return date !== null && date < lateFrom(addDays(now, horizonDays))
}

/** What is free now and what arrives in time after those who wait. */
export function mostInTime(free: BigNumber, schedule: readonly Delivery[], horizonDays: number, now: Date): BigNumber {
  return schedule
    .filter((delivery) => isInTime(delivery.at, horizonDays, now))
    .reduce((sum, delivery) => sum.plus(delivery.quantity), free)
}
