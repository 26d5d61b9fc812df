import type { MedusaContainer } from "@medusajs/framework/types"
import { renderNotice } from "../../emails"
import { asStored } from "../../emails/own-words"
import { samples } from "../../emails/samples"
import { NOTICE_MODULE } from "../../modules/notice"
import type { NoticeModuleService } from "../../modules/notice/service"
import type { NoticeLanguage, NoticeProps, NoticeType, OwnWords, OwnWordsFault, RenderedNotice } from "../../types"
import { shopOf } from "./store-shop"
import { wordingFaults } from "./wording-faults"

export interface WordingDraft {
  type: NoticeType
  language: NoticeLanguage
  own: OwnWords
}

/** A made-up order in a mail of this shop. */
export async function sampleOf(container: MedusaContainer, type: NoticeType): Promise<NoticeProps> {
  const { signature } = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  return { ...samples[type], shop_name: signature ?? (await shopOf(container)).name }
}

/** The mail as it would go out with these words: with faults, without them. */
export async function wordingSample(
  container: MedusaContainer,
  { type, language, own: draft }: WordingDraft
): Promise<{ preview: RenderedNotice; faults: OwnWordsFault[] }> {
  const own = asStored(draft)
  const faults = await wordingFaults(container, type, own)
  const props = await sampleOf(container, type)
  return { preview: await renderNotice(props, language, faults.length === 0 ? own : null), faults }
}
