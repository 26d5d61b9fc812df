/**
 * Until when a consumer may withdraw from a contract.
 *
 * The days run from the last separately delivered good (Directive 2011/83/EU Art. 9(2)(b)), the day of delivery not
 * counted: while anything of the order is still to come, all of it may be withdrawn from. A period that would end
 * on a day on which nobody works ends with the next one on which people do (Regulation 1182/71 Art. 3(4), BGB 193).
 */
import { addDays, startOfDay } from "../calendar"
import type { JurisdictionRules } from "./rules"
import { isWorked } from "./working-day"

export interface WithdrawalPeriod {
  open: boolean
  /** Null while the days have not begun to run. */
  lastDay: Date | null
}

/**
 * `delivered` is the day of the last delivery where the goods went to, null while something is still to come;
 * `today` is the day there. Null where the law gives no such right.
 */
export function withdrawalPeriod(
  { withdrawal_days, holidays }: JurisdictionRules,
  delivered: Date | null,
  today: Date
): WithdrawalPeriod | null {
  if (withdrawal_days === null) {
    return null
  }
  if (delivered === null) {
    return { open: true, lastDay: null }
  }
  let lastDay = addDays(startOfDay(delivered), withdrawal_days)
  while (!isWorked(lastDay, holidays)) {
    lastDay = addDays(lastDay, 1)
  }
  return { open: startOfDay(today) <= lastDay, lastDay }
}
