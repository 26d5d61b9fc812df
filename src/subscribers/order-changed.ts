import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { replanOrdersWorkflow } from "../workflows/replan-orders"

/** What changed is read from the order; the event only says which. */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await replanOrdersWorkflow(container).run({
    input: {
      order_ids: [event.data.order_id],
      cause: { type: event.name, id: event.data.order_id },
      now: new Date().toISOString(),
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
  ],
  context: { subscriberId: "backorder-order-changed" },
}
