import type { NoticeLanguage } from "../../types"

/** Countries whose customers read German where nothing else is known of them. */
const germanSpeaking = new Set(["de", "at", "li", "ch"])

/** The language an order was placed in, else the language the customer's country reads. */
export function noticeLanguage(order: { locale: string | null; country: string | null }): NoticeLanguage {
  if (order.locale) {
    return order.locale.toLowerCase().startsWith("de") ? "de" : "en"
  }
  return germanSpeaking.has(order.country?.toLowerCase() ?? "") ? "de" : "en"
}
