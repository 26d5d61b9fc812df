/** The languages that customers and suppliers are written to in (ISO 639-1); each has a file of its own beside this one. */
export const noticeLanguages = ["de", "en"] as const

export type NoticeLanguage = (typeof noticeLanguages)[number]

/** What nobody has chosen otherwise is said in. */
export const DEFAULT_LANGUAGE: NoticeLanguage = "en"

export const isNoticeLanguage = (value: string): value is NoticeLanguage => noticeLanguages.some((language) => language === value)

/** The language of a tag such as `de-AT`; null where we do not speak it. */
export function languageOfTag(tag: string): NoticeLanguage | null {
  const [language] = tag.toLowerCase().split(/[-_]/)
  return isNoticeLanguage(language) ? language : null
}
