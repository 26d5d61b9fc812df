import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { NoticeEvents, type NoticeEventPayload } from "../types"
import { refreshDutiesWorkflow } from "../workflows/refresh-duties"

/** A mail that went out, or was given up, changes what is owed next. The sweep looks again before it acts on a duty. */
export default async function noticeTold({ event, container }: SubscriberArgs<NoticeEventPayload>): Promise<void> {
  const { order_id } = event.data
  if (order_id) {
    await refreshDutiesWorkflow(container).run({ input: { order_ids: [order_id], now: new Date().toISOString() } })
  }
}

export const config: SubscriberConfig = {
  event: [NoticeEvents.sent, NoticeEvents.failed],
  context: { subscriberId: "backorder-notice-told" },
}
