import type { SubscriberConfig, SubscriberArgs } from "@medusajs/framework"
import { NoticeEvents } from "../types"
import { sendDueNoticesWorkflow } from "../workflows/send-due-notices"

/** Sends at once; the job sends what this misses. */
export default async function noticeQueued({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await sendDueNoticesWorkflow(container).run({ input: { ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: NoticeEvents.queued,
  context: { subscriberId: "backorder-notice-queued" },
}
