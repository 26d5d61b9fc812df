import { randomUUID } from "node:crypto"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { wordingSample, type WordingDraft } from "../queries/wording-sample"

export interface SendNoticeTestInput extends WordingDraft {
  to: string
}

/** What Medusa's notification list knows tests by; they are no notices of the outbox. */
const TEMPLATE = "backorder_notice_test"

const MOST_IN_A_MINUTE = 10
const MINUTE_IN_MS = 60_000

/** Sends the mail about a made-up order. There is nothing to compensate: a mail cannot be called back. */
export const sendNoticeTestStep = createStep("send-notice-test", async (input: SendNoticeTestInput, { container }) => {
  const notifications = container.resolve(Modules.NOTIFICATION)
  const lately = await notifications.listNotifications(
    { template: TEMPLATE, created_at: { $gt: new Date(Date.now() - MINUTE_IN_MS).toISOString() } },
    { select: ["id"], take: MOST_IN_A_MINUTE }
  )
  if (lately.length >= MOST_IN_A_MINUTE) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${MOST_IN_A_MINUTE} test mails were sent within a minute. Wait a minute before the next one.`
    )
  }
  const { preview, faults } = await wordingSample(container, input)
  if (faults.length > 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.map(({ message }) => message).join(" "))
  }
  const subject = `Test: ${preview.subject}`
  await notifications.createNotifications({
    to: input.to,
    channel: "email",
    template: TEMPLATE,
    content: { ...preview, subject },
    data: { type: input.type, language: input.language },
    trigger_type: "backorder-notice-test",
    idempotency_key: randomUUID(),
  })
  return new StepResponse({ to: input.to, subject })
})
