import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { subjectOf } from "../../emails"
import { NOTICE_MODULE } from "../../modules/notice"
import type { DigestOptions } from "../../modules/notice/options"
import type { NoticeModuleService } from "../../modules/notice/service"
import { merchantDigest } from "../queries/merchant-digest"
import { localDays } from "../queries/local-days"

export interface DigestInput {
  /** ISO 8601. */
  now: string
  digest: DigestOptions
}

/** Puts the merchant's mail of the day into the outbox, once for each day, where there is something to do. */
export const queueDigestStep = createStep("backorder-queue-digest", async ({ now, digest }: DigestInput, { container }) => {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const today = localDays(digest.time_zone)(new Date(now))
  const dedupe_key = `merchant_digest:${today.toISOString().slice(0, 10)}`
  const [known] = await notices.listBackorderNotices({ dedupe_key }, { select: ["id"], take: 1 })
  if (known) {
    return new StepResponse<{ id: string }[]>([])
  }
  const props = await merchantDigest(container, today)
  if ([props.duties, props.notices, props.charges, props.supplier_dates].every(({ count }) => count === 0)) {
    return new StepResponse<{ id: string }[]>([])
  }
  const ids = await notices.enqueue([
    {
      dedupe_key,
      type: props.type,
      order_id: null,
      to: digest.to,
      language: digest.language,
      subject: subjectOf(props, digest.language),
      promise_version: 0,
      written_at: new Date(now),
      props,
    },
  ])
  return new StepResponse(ids.map((id) => ({ id })))
})
