import type { MedusaContainer } from "@medusajs/framework/types"
import { unfilledIn } from "../../emails/own-words"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService, NoticeWordingRow } from "../../modules/notice/service"
import type { NoticeLanguage, NoticeProps, OwnWords } from "../../types"
import { wordingFaults } from "./wording-faults"

/** The words a mail goes out with, and why a merchant's are not among them. */
export interface WordsOfMail {
  own: OwnWords | null
  broken: { wording: NoticeWordingRow; reason: string } | null
}

/** The merchant's words for this mail, if it can carry them: the rules may have changed since, and an order may lack a date. */
export async function ownWordsFor(
  container: MedusaContainer,
  props: NoticeProps,
  language: NoticeLanguage
): Promise<WordsOfMail> {
  const wording = await container.resolve<NoticeModuleService>(NOTICE_MODULE).wordingOf(props.type, language)
  if (wording === null) {
    return { own: null, broken: null }
  }
  const faults = await wordingFaults(container, props.type, wording)
  const [fault] = faults.length > 0 ? faults : unfilledIn(props, language, wording)
  return fault === undefined ? { own: wording, broken: null } : { own: null, broken: { wording, reason: fault.message } }
}
