import type { NoticeLanguage } from "../../types/notice"
import type { Wording } from "../wording"
import { de } from "./de"
import { en } from "./en"

export const languages: Record<NoticeLanguage, Wording> = { de, en }

export const isNoticeLanguage = (value: string): value is NoticeLanguage => Object.hasOwn(languages, value)

export const noticeLanguages = Object.keys(languages).filter(isNoticeLanguage)
