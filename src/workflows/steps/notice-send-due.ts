import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { FailureKind } from "../../modules/notice/domain/failure"
import { failureKind } from "../../modules/notice/mail-failure"
import type { ClaimedNotice, NoticeModuleService } from "../../modules/notice/service"
import type { RenderedNotice } from "../../types"
import { errorReason } from "../../modules/work-queue/error-reason"
import type { WordsOfMail } from "../queries/own-words"
import { sayWordsAreBroken } from "./broken-words"
import { settleEarlierAttempt } from "./notice-earlier-attempt"
import { renderStoredNotice } from "./notice-letter"

const BATCH = 5
const DEFAULT_LIMIT = 500

export interface SendDueNoticesInput {
  /** Only these; all that are due if left out. */
  ids?: string[]
  /** At most so many in one run; 500 if left out. */
  limit?: number
}

/** Ids of notices by what became of them. */
export interface NoticesSent {
  sent: string[]
  /** Given up. */
  failed: string[]
  /** Not sent, still pending. */
  retried: string[]
}

type Outcome = keyof NoticesSent

/**
 * Claims due notices in small batches until none is left or the limit is reached. Each is sent and marked by itself, so
 * that one that cannot be sent stops no other. There is nothing to compensate: a mail cannot be called back.
 */
export const sendDueNoticesStep = createStep(
  "send-due-notices-step",
  async (input: SendDueNoticesInput, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    const result: NoticesSent = { sent: [], failed: [], retried: [] }
    let left = input.limit ?? DEFAULT_LIMIT
    while (left > 0) {
      const limit = Math.min(BATCH, left)
      const batch = await notices.claimDue({ limit, ids: input.ids })
      const outcomes = await Promise.all(batch.map((notice) => deliver(container, notice)))
      batch.forEach(({ id }, index) => result[outcomes[index]].push(id))
      if (batch.length === 0) {
        break
      }
      left -= batch.length
    }
    return new StepResponse(result)
  }
)

async function deliver(container: MedusaContainer, notice: ClaimedNotice): Promise<Outcome> {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const earlier = await settleEarlierAttempt(container, notice)
  if (earlier !== null) {
    return earlier
  }
  if (notice.exhausted) {
    return await fail(container, notice, "Every attempt to send this mail ended without a result.", "refused")
  }
  let mail: RenderedNotice
  let broken: WordsOfMail["broken"]
  try {
    ;({ mail, broken } = await renderStoredNotice(container, notice, new Date(notice.claimed_at)))
  } catch (error) {
    return await fail(container, notice, messageOf(error), saysNothing(error) ? "refused" : "transient")
  }
  let externalId: string | null
  try {
    externalId = await send(container, notice, mail)
  } catch (error) {
    const message = messageOf(error)
    return await fail(container, notice, message, failureKind(message))
  }
  await notices.markSent(notice.id, externalId, mail.subject)
  if (broken !== null) {
    await sayWordsAreBroken(container, broken)
  }
  return "sent"
}

async function send(container: MedusaContainer, notice: ClaimedNotice, mail: RenderedNotice): Promise<string | null> {
  const created = await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: notice.to,
    channel: "email",
    template: notice.type,
    content: mail,
    data: { notice_id: notice.id },
    provider_data: { notice_id: notice.id, ...(notice.sales_channel_id ? { sales_channel_id: notice.sales_channel_id } : {}) },
    trigger_type: "backorder-notice",
    ...(notice.order_id === null
      ? { resource_type: "purchase_order", resource_id: notice.purchase_order_id }
      : { resource_type: "order", resource_id: notice.order_id }),
    // Never the same twice: under a key that failed, core sends again and forgets; under one that succeeded, it is mute.
    idempotency_key: notice.attempt_key,
  })
  return created.external_id ?? null
}

async function fail(
  container: MedusaContainer,
  notice: ClaimedNotice,
  message: string,
  kind: FailureKind
): Promise<Outcome> {
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const status = await notices.markFailed(notice.id, message, kind)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.warn(`Notice ${notice.id} of ${aboutOf(notice)} was not sent (${kind}): ${message}`)
  return status === "failed" ? "failed" : "retried"
}

function aboutOf({ type, order_id, purchase_order_id }: ClaimedNotice): string {
  if (order_id !== null) {
    return `order ${order_id}`
  }
  return purchase_order_id === null ? `type ${type}` : `purchase order ${purchase_order_id}`
}

/** What is stored can never become a mail; any other error may be over at the next attempt. */
const saysNothing = (error: unknown): boolean =>
  error instanceof RangeError || (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.INVALID_DATA)

/** Core puts a line of its own before the provider's message. */
function messageOf(error: unknown): string {
  const message = errorReason(error)
  return message.replace(/^Failed to send notification with id \S+:\s*/, "")
}
