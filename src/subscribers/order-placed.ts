import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanOrdersWorkflow } from "../workflows/replan-orders"

/** Milliseconds in which the shopper's answer goes out. */
const PAUSE = 100

export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const { id } = event.data
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `order ${id}`,
    pause: PAUSE,
    run: () =>
      replanOrdersWorkflow(container).run({
        input: { order_ids: [id], cause: { type: "order_placed", id }, now: new Date().toISOString() },
      }),
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "backorder-order-placed" },
}
