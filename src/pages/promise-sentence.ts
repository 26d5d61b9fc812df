import type BigNumber from "bignumber.js"
import type { NoticeLanguage } from "../types"
import type { RequestOutlook } from "../workflows/queries/store-outlook"
import { speechOf } from "./speech"

type Told = Pick<RequestOutlook, "available" | "backordered" | "date" | "allowed" | "limit" | "reason" | "possible" | "rules">

/**
 * What a shopper is told about a request: what comes now, what later, and by when; then what the
 * shop says about waiting, where it says so in his language.
 */
export function promiseSentence(outlook: Told, language: NoticeLanguage): string {
  const { words, format } = speechOf(language)
  if (!outlook.allowed) {
    const { limit, possible, reason } = outlook
    return limit?.gt(0)
      ? words.promise.only(format.amount(limit.toFixed()), possible && comingLater(possible, language))
      : words.promise.none(reason !== null && reason !== "not_allowed")
  }
  const later = comingLater(outlook, language)
  if (later === null) {
    return words.promise.inStock(format.amount(outlook.available.toFixed()))
  }
  const notice = noticeIn(language, outlook.rules?.noticeText ?? {})
  return notice === null ? later : `${later} ${notice}`
}

/** How a quantity of which a part waits comes; null where nothing of it waits. */
export function comingLater(
  { available, backordered, date }: { available: BigNumber; backordered: BigNumber; date: { promisedBy: Date } | null },
  language: NoticeLanguage
): string | null {
  const { words, format } = speechOf(language)
  return backordered.isZero()
    ? null
    : words.promise.later(
        available.gt(0) ? format.amount(available.toFixed()) : null,
        format.amount(backordered.toFixed()),
        date && format.date(date.promisedBy.toISOString())
      )
}

/** The text for the language itself, else that for one of its regions. */
function noticeIn(language: NoticeLanguage, texts: Readonly<Record<string, string>>): string | null {
  return texts[language] ?? Object.entries(texts).find(([tag]) => tag.toLowerCase().startsWith(`${language}-`))?.[1] ?? null
}
