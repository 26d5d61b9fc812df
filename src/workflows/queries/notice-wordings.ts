import type { MedusaContainer } from "@medusajs/framework/types"
import { subjectOf } from "../../emails"
import { mailRules, noticeTypes, openingOf, placeholdersOf } from "../../emails/own-words"
import { noticeLanguages } from "../../languages/codes"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService, NoticeWordingRow } from "../../modules/notice/service"
import type { NoticeLanguage, NoticeProps, NoticeType, NoticeWordingDTO, NoticeWordingEntryDTO } from "../../types"
import { wordingFaults } from "./wording-faults"
import { shopSamples } from "./wording-sample"

interface MailKey {
  type: NoticeType
  language: NoticeLanguage
}

/** Every kind of mail in every language, with the merchant's words where there are any. */
export async function noticeWordings(container: MedusaContainer): Promise<NoticeWordingEntryDTO[]> {
  const rows = await container.resolve<NoticeModuleService>(NOTICE_MODULE).listBackorderNoticeWordings({}, { take: null })
  const sampleOf = await shopSamples(container)
  return Promise.all(
    noticeTypes.flatMap((type) =>
      noticeLanguages.map((language) => {
        const row = rows.find((each) => each.type === type && each.language === language)
        return toEntry(container, { type, language }, row ?? null, sampleOf(type))
      })
    )
  )
}

export async function noticeWording(container: MedusaContainer, key: MailKey): Promise<NoticeWordingEntryDTO> {
  const row = await container.resolve<NoticeModuleService>(NOTICE_MODULE).wordingOf(key.type, key.language)
  const sampleOf = await shopSamples(container)
  return toEntry(container, key, row, sampleOf(key.type))
}

async function toEntry(
  container: MedusaContainer,
  { type, language }: MailKey,
  row: NoticeWordingRow | null,
  sample: NoticeProps
): Promise<NoticeWordingEntryDTO> {
  const faults = row === null ? [] : await wordingFaults(container, type, row)
  const reason = faults[0]?.message ?? row?.fallback_reason ?? null
  const stateOfRow = reason === null ? "own" : "falls_back"
  return {
    type,
    language,
    state: row === null ? "ours" : stateOfRow,
    reason,
    faults,
    wording: row === null ? null : toDTO(row, { type, language }),
    ours: { subject: subjectOf(sample, language), opening: openingOf(sample, language) },
    replaces_opening: mailRules[type].replacesOpening,
    placeholders: placeholdersOf(sample, language),
  }
}

const toDTO = (row: NoticeWordingRow, key: MailKey): NoticeWordingDTO => ({
  id: row.id,
  ...key,
  subject: row.subject,
  opening: row.opening,
  closing: row.closing,
  fell_back_at: row.fell_back_at?.toISOString() ?? null,
  fallback_reason: row.fallback_reason,
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
})
