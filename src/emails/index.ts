import { render } from "@react-email/components"
import { createElement } from "react"
import type { NoticeLanguage, NoticeProps, RenderedNotice } from "../types/notice"
import type { OwnWords } from "../types/notice-wording"
import { Mail } from "./components/mail"
import { compose } from "./compose"
import { toText } from "./text"

/**
 * One notice as the mail that is sent: the same arguments always give the same mail. A merchant's own words must have no
 * faults (`own-words`).
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
