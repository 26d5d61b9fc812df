import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { replanOrdersWorkflow } from "../workflows/replan-orders"

export default async function orderCanceled({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await replanOrdersWorkflow(container).run({
    input: {
      order_ids: [event.data.id],
      cause: { type: "order_canceled", id: event.data.id },
      now: new Date().toISOString(),
    },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "backorder-order-canceled" },
}
