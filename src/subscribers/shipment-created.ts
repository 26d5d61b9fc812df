import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { recordShipmentWorkflow } from "../workflows/record-shipment"

export default async function shipmentCreated({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await recordShipmentWorkflow(container).run({
    input: { fulfillment_id: event.data.id, now: new Date().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.SHIPMENT_CREATED,
  context: { subscriberId: "backorder-shipment-created" },
}
