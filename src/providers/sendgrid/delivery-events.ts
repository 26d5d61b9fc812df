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

const reportSchema = z.object({
  event: z.string(),
  sg_event_id: z.string().min(1),
  notice_id: z.string().min(1),
  timestamp: z.number().int().positive(),
  reason: z.string().nullish(),
})

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
