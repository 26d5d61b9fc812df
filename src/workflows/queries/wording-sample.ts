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

/** Gives of each kind of mail what this shop's is told with about a made-up order. */
export async function shopSamples(container: MedusaContainer): Promise<(type: NoticeType) => NoticeProps> {
  const { signature } = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const shop_name = signature ?? (await shopOf(container)).name
  return (type) => ({ ...samples[type], shop_name })
}

/** The mail as it would go out with these words: with faults, without them. */
export async function wordingSample(
  container: MedusaContainer,
  { type, language, own: draft }: WordingDraft
): Promise<{ preview: RenderedNotice; faults: OwnWordsFault[] }> {
  const own = asStored(draft)
  const faults = await wordingFaults(container, type, own)
  const sampleOf = await shopSamples(container)
  return { preview: await renderNotice(sampleOf(type), language, faults.length === 0 ? own : null), faults }
}
