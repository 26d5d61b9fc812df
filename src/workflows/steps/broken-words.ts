import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import { errorReason } from "../../modules/work-queue/error-reason"
import type { WordsOfMail } from "../queries/own-words"
import { ringBell } from "./ring-bell"

type BrokenWords = NonNullable<WordsOfMail["broken"]>

/** Says once that a mail went out without a merchant's words. It has gone out, and must not go again for want of a bell. */
export async function sayWordsAreBroken(container: MedusaContainer, { wording, reason }: BrokenWords): Promise<void> {
  try {
    if (await container.resolve<NoticeModuleService>(NOTICE_MODULE).recordFallback(wording, reason)) {
      await ringBell(container, [
        {
          key: `words-broken:${wording.id}:${wording.updated_at.toISOString()}`,
          title: "A mail went out without your own words",
          description: `Your words for "${wording.type}" in "${wording.language}" could not be used, so the mail was sent in the plugin's. ${reason} Correct them under Settings, Mail texts.`,
          about: { type: "backorder_notice_wording", id: wording.id },
        },
      ])
    }
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`That the words ${wording.id} could not be used was not written down: ${errorReason(error)}`)
  }
}
