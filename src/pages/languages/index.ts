import { formatFor, type Format } from "../../emails/format"
import type { NoticeLanguage } from "../../types"
import type { Words } from "../words"
import { de } from "./de"
import { en } from "./en"

export const languages: Record<NoticeLanguage, Words> = { de, en }

/** A language's words, with its way of writing numbers and dates. */
export interface Speech {
  words: Words
  format: Format
}

const speeches: Record<NoticeLanguage, Speech> = {
  de: { words: de, format: formatFor(de.locale) },
  en: { words: en, format: formatFor(en.locale) },
}

export function speechOf(language: NoticeLanguage): Speech {
  return speeches[language]
}
