import type { MedusaContainer } from "@medusajs/framework/types"
import { NOTICE_MODULE } from "../modules/notice"
import { isDigestTime } from "../modules/notice/domain/digest-time"
import type { NoticeModuleService } from "../modules/notice/service"
import { sendMerchantDigestWorkflow } from "../workflows/send-merchant-digest"

/** From its hour on, until it is written: what happens after a quiet morning is told on the same day. */
export default async function sendMerchantDigest(container: MedusaContainer): Promise<void> {
  const { digest } = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const now = new Date()
  if (digest !== null && isDigestTime(now, digest)) {
    await sendMerchantDigestWorkflow(container).run({ input: { now: now.toISOString(), digest } })
  }
}

export const config = {
  name: "send-backorder-digest",
  schedule: "*/10 * * * *",
}
