import { languages } from "../../languages"
import { DEFAULT_LANGUAGE, languageOfTag, noticeLanguages, type NoticeLanguage } from "../../languages/codes"

/** The language an order was placed in, else the language the customer's country reads. */
export function noticeLanguage(order: { locale: string | null; country: string | null }): NoticeLanguage {
  if (order.locale) {
    return languageOfTag(order.locale) ?? DEFAULT_LANGUAGE
  }
  const country = order.country?.toLowerCase() ?? ""
  return noticeLanguages.find((language) => languages[language].countries.includes(country)) ?? DEFAULT_LANGUAGE
}
