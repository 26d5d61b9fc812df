import type { NoticeLanguage } from "../types"

interface Visitor {
  /** Picks from the languages named the one the browser prefers; the first where it has no preference. */
  acceptsLanguages(languages: string[]): string | false
}

/** The first of the locales that we speak, else what the browser prefers, else English. */
export function requestLanguage(locales: readonly unknown[], visitor: Visitor): NoticeLanguage {
  for (const locale of locales) {
    const language = typeof locale === "string" ? locale.toLowerCase().split(/[-_]/)[0] : null
    if (language === "de" || language === "en") {
      return language
    }
  }
  return visitor.acceptsLanguages(["en", "de"]) === "de" ? "de" : "en"
}
