import type { NoticeLanguage } from "../types"
import type { RequestOutlook } from "../workflows/queries/store-outlook"
import { speechOf } from "./languages"

/** One exact sentence about a request: what comes now, what later, and by when. */
export function promiseSentence(
  outlook: Pick<RequestOutlook, "available" | "backordered" | "allowed" | "limit" | "date">,
  language: NoticeLanguage
): string {
  const { words, format } = speechOf(language)
  if (!outlook.allowed) {
    return words.promise.only(outlook.limit?.gt(0) ? format.amount(outlook.limit.toFixed()) : null)
  }
  const now = outlook.available.gt(0) ? format.amount(outlook.available.toFixed()) : null
  if (outlook.backordered.isZero()) {
    return words.promise.inStock(format.amount(outlook.available.toFixed()))
  }
  const later = format.amount(outlook.backordered.toFixed())
  return words.promise.later(now, later, outlook.date && format.date(outlook.date.promisedBy.toISOString()))
}
