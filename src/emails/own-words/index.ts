import { languages } from "../../languages"
import type { NoticeLanguage, NoticeProps } from "../../types/notice"
import type { NoticePlaceholder, OwnWords, OwnWordsFault } from "../../types/notice-wording"
import { compose } from "../compose"
import { penFor } from "../pen"
import { unfilled } from "./faults"
import { mailRules } from "./rules"
import { valuesOf } from "./values"

export { ownWordsFaults } from "./faults"
export { isNoticeType, mailRules, noticeTypes } from "./rules"

/** The placeholders of a merchant's words that this one mail has nothing for. */
export const unfilledIn = (props: NoticeProps, language: NoticeLanguage, own: OwnWords): OwnWordsFault[] =>
  unfilled(own, valuesOf(props, penFor(languages[language].mails)))

/** What the mail has for each placeholder it can fill. */
export function placeholdersOf(props: NoticeProps, language: NoticeLanguage): { name: NoticePlaceholder; sample: string }[] {
  const values = valuesOf(props, penFor(languages[language].mails))
  return mailRules[props.type].placeholders.map((name) => ({ name, sample: values[name] ?? "" }))
}

/** The sentence the plugin begins a mail with. */
export function openingOf(props: NoticeProps, language: NoticeLanguage): string {
  const [first] = compose(props, language).blocks
  return first.kind === "paragraph" ? first.text : ""
}

/** One kind of line break, and no blanks at the ends. */
export const asStored = ({ subject, opening, closing }: OwnWords): OwnWords => ({
  subject: trimmed(subject),
  opening: trimmed(opening),
  closing: trimmed(closing),
})

const trimmed = (text: string | null): string | null => text?.replaceAll("\r\n", "\n").trim() ?? null
