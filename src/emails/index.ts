import { render } from "@react-email/components"
import { createElement } from "react"
import type { NoticeLanguage, NoticeProps, RenderedNotice } from "../types/notice"
import type { OwnWords, OwnWordsFault } from "../types/notice-wording"
import { Mail } from "./components/mail"
import { compose } from "./compose"
import { languages } from "./languages"
import { unfilled } from "./own-words/faults"
import { valuesOf } from "./own-words/values"
import { penFor } from "./pen"
import { toText } from "./text"

export { isNoticeLanguage } from "./languages"
export { ownWordsFaults } from "./own-words/faults"

/**
 * One notice as the mail that is sent: the same arguments always give the same mail. A merchant's own words must have no
 * faults (`ownWordsFaults`, `unfilledIn`).
 */
export async function renderNotice(
  props: NoticeProps,
  language: NoticeLanguage,
  own: OwnWords | null = null
): Promise<RenderedNotice> {
  const letter = compose(props, language, own)
  return {
    subject: letter.subject,
    html: await render(createElement(Mail, { letter, language })),
    text: toText(letter),
  }
}

export function subjectOf(props: NoticeProps, language: NoticeLanguage): string {
  return compose(props, language).subject
}

/** The placeholders of a merchant's words that this one mail has nothing for. */
export const unfilledIn = (props: NoticeProps, language: NoticeLanguage, own: OwnWords): OwnWordsFault[] =>
  unfilled(own, valuesOf(props, penFor(languages[language])))
