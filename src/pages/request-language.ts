import { DEFAULT_LANGUAGE, isNoticeLanguage, languageOfTag, noticeLanguages, type NoticeLanguage } from "../languages/codes"

interface Visitor {
  /** Picks from the languages named the one the browser prefers; the first where it has no preference. */
  acceptsLanguages(languages: string[]): string | false
}

/** The first of the locales that we speak, else what the browser prefers, else English. */
export function requestLanguage(locales: readonly unknown[], visitor: Visitor): NoticeLanguage {
  for (const locale of locales) {
    const language = typeof locale === "string" ? languageOfTag(locale) : null
    if (language) {
      return language
    }
  }
  const others = noticeLanguages.filter((language) => language !== DEFAULT_LANGUAGE)
  const preferred = visitor.acceptsLanguages([DEFAULT_LANGUAGE, ...others])
  return preferred !== false && isNoticeLanguage(preferred) ? preferred : DEFAULT_LANGUAGE
}
