import { render } from "@react-email/components"
import { createElement } from "react"
import type { NoticeLanguage, NoticeProps, RenderedNotice } from "../types/notice"
import { Mail } from "./components/mail"
import { compose } from "./compose"
import { toText } from "./text"

export { isNoticeLanguage } from "./languages"

/** One notice as the mail that is sent: the same props and language always give the same mail. */
export async function renderNotice(props: NoticeProps, language: NoticeLanguage): Promise<RenderedNotice> {
  const letter = compose(props, language)
  return {
    subject: letter.subject,
    html: await render(createElement(Mail, { letter, language })),
    text: toText(letter),
  }
}

export function subjectOf(props: NoticeProps, language: NoticeLanguage): string {
  return compose(props, language).subject
}
