import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InventoryItemWorkflowEvents, ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanProductsWorkflow } from "../workflows/replan-products"

/** Milliseconds in which further changes of the same thing are taken together. */
const PAUSE = 300

/** A variant's stock is counted no longer or again, or what it is made of is gone. */
export default async function productChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const { id } = event.data
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `${event.name} ${id}`,
    pause: PAUSE,
    run: () =>
      replanProductsWorkflow(container).run({
        input: {
          ...(event.name === InventoryItemWorkflowEvents.DELETED ? { inventory_item_ids: [id] } : { variant_ids: [id] }),
          cause: { type: event.name, id },
          now: new Date().toISOString(),
        },
      }),
  })
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.UPDATED,
    ProductVariantWorkflowEvents.DELETED,
    InventoryItemWorkflowEvents.DELETED,
  ],
  context: { subscriberId: "backorder-product-changed" },
}
