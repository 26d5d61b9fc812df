import { startOfDay } from "./calendar"
import { dateFor, type PromiseTerms } from "./promise"
import type { RecordedLine } from "./recorded-line"

/** Nothing at hand keeps the promise: nothing is on its way, and what would be ordered today comes on a later day. */
export function isUnbacked(
  { waiting, reason, promise }: Pick<RecordedLine, "waiting" | "reason" | "promise">,
  terms: PromiseTerms,
  now: Date
): boolean {
  const reordered = dateFor(null, terms, now)
  const isInTime = promise.date && reordered && startOfDay(reordered.promisedBy) <= startOfDay(promise.date.promisedBy)
  return waiting.gt(0) && reason === "waits_without_supply" && !isInTime
}
