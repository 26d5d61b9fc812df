import type { NoticeLanguage, NoticeType, RenderedNotice } from "./notice"

/** The pieces of a mail that a merchant may write; null leaves the plugin's own words there. */
export interface OwnWords {
  subject: string | null
  /** Stands after the greeting. */
  opening: string | null
  /** Stands at the end, before the signature. */
  closing: string | null
}

export type OwnWordsField = keyof OwnWords

/** What a mail can fill into a merchant's words, written as `{{order}}`. */
export type NoticePlaceholder = "order" | "shop" | "name" | "goods" | "date"

export type OwnWordsFaultCode =
  | "empty"
  | "too_long"
  | "line_break"
  | "control_character"
  | "unknown_placeholder"
  | "broken_placeholder"
  | "cannot_fill"
  | "vague_word"

/** Why a merchant's words cannot go out, and where it is. */
export interface OwnWordsFault {
  field: OwnWordsField
  code: OwnWordsFaultCode
  /** The word, placeholder, brace or limit that is meant; null where there is none. */
  named: string | null
  message: string
}

export interface NoticeWordingDTO extends OwnWords {
  id: string
  type: NoticeType
  language: NoticeLanguage
  /** When a mail first could not carry these words and went out in the plugin's; null since they were last changed. */
  fell_back_at: string | null
  fallback_reason: string | null
  created_at: string
  updated_at: string
}

/** `falls_back`: there are own words, and mails go out in the plugin's all the same. */
export type NoticeWordingState = "ours" | "own" | "falls_back"

/** One kind of mail in one language, with the merchant's words for it if there are any. */
export interface NoticeWordingEntryDTO {
  type: NoticeType
  language: NoticeLanguage
  state: NoticeWordingState
  /** Why it falls back. */
  reason: string | null
  /** What is wrong with the words today; none where it was a single mail that could not carry them. */
  faults: OwnWordsFault[]
  wording: NoticeWordingDTO | null
  /** The mail in the plugin's words, about a made-up order. */
  ours: { subject: string; opening: string }
  /** Whether an opening takes the place of the plugin's; else it stands above it. */
  replaces_opening: boolean
  /** What can be filled in, with what the made-up order has there. */
  placeholders: { name: NoticePlaceholder; sample: string }[]
}

export interface AdminBackorderNoticeWordingListResponse {
  notice_wordings: NoticeWordingEntryDTO[]
  count: number
  limit: number
  offset: number
}

export interface AdminBackorderNoticeWordingResponse {
  notice_wording: NoticeWordingEntryDTO
}

export interface AdminBackorderNoticeWordingDeleteResponse {
  id: string
  object: "backorder_notice_wording"
  deleted: true
}

export interface AdminBackorderNoticeWordingPreviewResponse {
  /** With faults it is the mail in the plugin's words, as it would go out. */
  preview: RenderedNotice
  faults: OwnWordsFault[]
}

export interface AdminBackorderNoticeWordingTestResponse {
  to: string
  subject: string
}
