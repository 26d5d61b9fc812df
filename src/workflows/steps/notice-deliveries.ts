import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type { DeliveredNotice } from "../../modules/notice/repositories/deliveries"
import type { NoticeModuleService } from "../../modules/notice/service"
import type { NoticeDelivery } from "../../types"
import { ringBell } from "./ring-bell"

export interface RecordDeliveriesInput {
  events: {
    /** The provider's own id of the report. */
    key: string
    notice_id: string
    delivery: NoticeDelivery
    /** ISO 8601. */
    at: string
    reason: string | null
  }[]
  /** Mails that the provider has taken over. */
  accepted?: {
    notice_id: string
    /** ISO 8601. */
    at: string
  }[]
  /** ISO 8601. */
  now: string
}

export const recordDeliveriesStep = createStep(
  "record-notice-deliveries-step",
  async ({ events, accepted = [] }: RecordDeliveriesInput, { container }) => {
    const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
    await notices.recordAcceptances(accepted.map(({ notice_id, at }) => ({ notice_id, at: new Date(at) })))
    const changed = await notices.recordDeliveries(
      events.map(({ key, at, ...event }) => ({ ...event, event_key: key, at: new Date(at) }))
    )
    return new StepResponse(changed)
  }
)

const said: Readonly<Partial<Record<NoticeDelivery, string>>> = {
  bounced: "came back",
  dropped: "was not delivered, since earlier mails to this address failed",
}

/** Tells the merchant in the admin's bell which mails have reached nobody. */
export const ringForLostMailsStep = createStep(
  "ring-for-lost-mails",
  async (changed: DeliveredNotice[], { container }) => {
    const bells = changed.flatMap((notice) => {
      const fate = said[notice.delivery]
      return fate
        ? [
            {
              key: `notice-lost:${notice.id}:${notice.delivery}`,
              about: { type: "backorder_notice" as const, id: notice.id },
              title: `A mail to ${notice.to} ${fate}`,
              description: `“${notice.subject}” counts as not sent${notice.delivery_reason ? ` (${notice.delivery_reason})` : ""}. Correct the address and send it again, or reach the recipient in another way.`,
            },
          ]
        : []
    })
    await ringBell(container, bells)
    return new StepResponse(bells.length)
  }
)
