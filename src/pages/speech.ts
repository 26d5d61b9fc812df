import { formatFor, type Format } from "../emails/format"
import { languages } from "../languages"
import type { NoticeLanguage } from "../languages/codes"
import type { Words } from "./words"

/** A language's words, with its way of writing numbers and dates. */
export interface Speech {
  words: Words
  format: Format
}

const speeches = new Map<NoticeLanguage, Speech>()

export function speechOf(language: NoticeLanguage): Speech {
  const known = speeches.get(language)
  if (known) {
    return known
  }
  const { pages: words } = languages[language]
  const speech = { words, format: formatFor(words.locale) }
  speeches.set(language, speech)
  return speech
}
