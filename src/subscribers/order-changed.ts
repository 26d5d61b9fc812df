import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { replanOrdersWorkflow } from "../workflows/replan-orders"

/**
 * Changes after which core may hold nothing, or the wrong quantity, for a line: it reserves an
 * edited line anew, gives a canceled parcel back to its lines, and reserves what goes out for a
 * claim or an exchange only where a shipping method was chosen.
 */
const reserving: string[] = [
  OrderEditWorkflowEvents.CONFIRMED,
  OrderWorkflowEvents.CLAIM_CREATED,
  OrderWorkflowEvents.EXCHANGE_CREATED,
  OrderWorkflowEvents.FULFILLMENT_CANCELED,
]

/** What changed is read from the order; the event only says which. */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await replanOrdersWorkflow(container).run({
    input: {
      order_ids: [event.data.order_id],
      thorough: reserving.includes(event.name),
      cause: { type: event.name, id: event.data.order_id },
      now: new Date().toISOString(),
    },
  })
}

export const config: SubscriberConfig = {
  event: [
    OrderEditWorkflowEvents.CONFIRMED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
  ],
  context: { subscriberId: "backorder-order-changed" },
}
