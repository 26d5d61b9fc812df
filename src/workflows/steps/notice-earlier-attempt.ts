import type { FilterableNotificationProps, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../modules/notice"
import { resume, type EarlierAttempt } from "../../modules/notice/domain/earlier-attempt"
import type { ClaimedNotice, NoticeModuleService } from "../../modules/notice/service"

/** What comes of the attempt before this one; null where the notice is to be sent. Most notices had none. */
export async function settleEarlierAttempt(
  container: MedusaContainer,
  { id, earlier_key, reported, claimed_at }: ClaimedNotice
): Promise<"sent" | "retried" | null> {
  if (earlier_key === null) {
    return null
  }
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const next = resume(await attemptUnder(container, earlier_key), {
    reported,
    reportSeconds: notices.reportSeconds,
    now: new Date(claimed_at),
  })
  switch (next.do) {
    case "send":
      return null
    case "settle":
      await notices.markSent(id, next.externalId)
      return "sent"
    case "wait":
      await notices.markWaiting(id, earlier_key, next.seconds)
      return "retried"
  }
}

async function attemptUnder(container: MedusaContainer, key: string): Promise<EarlierAttempt | null> {
  // Medusa filters by the key, its type does not name it.
  const filters: FilterableNotificationProps & { idempotency_key: string } = { idempotency_key: key }
  const [found] = await container.resolve(Modules.NOTIFICATION).listNotifications(filters, { take: 1 })
  return found
    ? { status: found.status, externalId: found.external_id ?? null, begunAt: new Date(found.created_at) }
    : null
}
