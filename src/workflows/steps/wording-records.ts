import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { asStored } from "../../emails/own-words"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService, NoticeWordingRow } from "../../modules/notice/service"
import type { NoticeLanguage, NoticeType, OwnWords } from "../../types"
import { wordingFaults } from "../queries/wording-faults"

export interface WordingKey {
  type: NoticeType
  language: NoticeLanguage
}

export type SetNoticeWordingInput = WordingKey & OwnWords

/** Seconds to wait for whoever changes the same words. */
const PATIENCE = 15

/** A mail has one set of own words in a language: the first call makes them, each further one replaces them. */
export const setNoticeWordingStep = createStep(
  "set-notice-wording",
  async (input: SetNoticeWordingInput, { container }) => {
    const { type, language } = input
    const own = asStored(input)
    await refuseFaulty(container, type, own)
    return await locked(container, input, async () => {
      const service = moduleOf(container)
      const before = await service.wordingOf(type, language)
      const id = before?.id ?? (await service.createBackorderNoticeWordings({ type, language, ...own })).id
      if (before !== null) {
        await service.updateBackorderNoticeWordings({ id, ...own, fell_back_at: null, fallback_reason: null })
      }
      return new StepResponse({ id }, { id, before: before === null ? null : restorable(before) })
    })
  },
  async (done, { container }) => {
    if (done?.before) {
      await moduleOf(container).updateBackorderNoticeWordings(done.before)
    } else if (done) {
      await moduleOf(container).deleteBackorderNoticeWordings(done.id)
    }
  }
)

export const deleteNoticeWordingStep = createStep(
  "delete-notice-wording",
  async (key: WordingKey, { container }) =>
    locked(container, key, async () => {
      const wording = await moduleOf(container).wordingOf(key.type, key.language)
      if (wording === null) {
        throw new MedusaError(
          MedusaError.Types.NOT_FOUND,
          `The mail "${key.type}" has no words of its own in "${key.language}".`
        )
      }
      await moduleOf(container).softDeleteBackorderNoticeWordings(wording.id)
      return new StepResponse({ id: wording.id }, wording.id)
    }),
  async (id, { container }) => {
    if (id) {
      await moduleOf(container).restoreBackorderNoticeWordings(id)
    }
  }
)

async function refuseFaulty(container: MedusaContainer, type: NoticeType, own: OwnWords): Promise<void> {
  if (Object.values(own).every((text) => text === null)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Write a subject, an opening or a closing. To go back to the words of the plugin, delete yours."
    )
  }
  const faults = await wordingFaults(container, type, own)
  if (faults.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.map(({ message }) => message).join(" "))
  }
}

const locked = <Result>(container: MedusaContainer, { type, language }: WordingKey, job: () => Promise<Result>): Promise<Result> =>
  container.resolve(Modules.LOCKING).execute(`backorder:notice-wording:${type}:${language}`, job, { timeout: PATIENCE })

const restorable = ({ id, subject, opening, closing, fell_back_at, fallback_reason }: NoticeWordingRow) => ({
  id,
  subject,
  opening,
  closing,
  fell_back_at,
  fallback_reason,
})

const moduleOf = (container: MedusaContainer): NoticeModuleService =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)
