import { MedusaError } from "@medusajs/framework/utils"
import { isNoticeLanguage, noticeLanguages } from "../../../languages/codes"
import { isNoticeType, noticeTypes } from "../../../emails/own-words"
import type { NoticeLanguage, NoticeType } from "../../../types"

/** The mail that an address names. */
export function mailOfPath({ type, language }: Record<string, string>): { type: NoticeType; language: NoticeLanguage } {
  if (!isNoticeType(type)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no mail "${type}". There are ${noticeTypes.join(", ")}.`)
  }
  if (!isNoticeLanguage(language)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There are no mails in "${language}". There are mails in ${noticeLanguages.join(" and ")}.`
    )
  }
  return { type, language }
}
