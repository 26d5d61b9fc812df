import { z } from "@medusajs/framework/zod"
import type { NoticeDelivery } from "../../types/notice"

/** What became of a mail, as SendGrid reports it. Its other reports, of opens and clicks, are of no interest. */
export interface DeliveryEvent {
  /** The same for the same report, however often it comes. */
  key: string
  notice_id: string
  delivery: NoticeDelivery
  at: Date
  reason: string | null
}

const deliveries: Readonly<Record<string, NoticeDelivery>> = {
  delivered: "delivered",
  bounce: "bounced",
  blocked: "bounced",
  dropped: "dropped",
  spamreport: "spam",
}

/** It has the mail and goes on trying to deliver it. */
const TAKEN = ["processed", "deferred"]

const reportSchema = z.object({
  event: z.string(),
  sg_event_id: z.string().min(1),
  notice_id: z.string().min(1),
  timestamp: z.number().int().positive(),
  reason: z.string().nullish(),
})

/** Mails that SendGrid says it has taken over, while it says nothing of their delivery yet. */
export function acceptedMails(body: readonly unknown[]): { notice_id: string; at: Date }[] {
  return body.flatMap((entry) => {
    const parsed = reportSchema.safeParse(entry)
    return parsed.success && TAKEN.includes(parsed.data.event)
      ? [{ notice_id: parsed.data.notice_id, at: new Date(parsed.data.timestamp * 1000) }]
      : []
  })
}

/** Reports about other mails of the shop come along; they are left out, and so is what is no report. */
export function deliveryEvents(body: readonly unknown[]): DeliveryEvent[] {
  return body.flatMap((entry) => {
    const parsed = reportSchema.safeParse(entry)
    const delivery = parsed.success ? deliveries[parsed.data.event] : undefined
    if (!parsed.success || !delivery) {
      return []
    }
    const { sg_event_id: key, notice_id, timestamp, reason } = parsed.data
    return [{ key, notice_id, delivery, at: new Date(timestamp * 1000), reason: reason ?? null }]
  })
}
