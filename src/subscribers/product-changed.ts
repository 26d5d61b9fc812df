import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InventoryItemWorkflowEvents, ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanProductsWorkflow, type ReplanProductsInput } from "../workflows/replan-products"

/** Milliseconds in which further changes of the same thing are taken together. */
const PAUSE = 300

const VARIANT_PART_ADDED = "LinkProductVariantInventoryItem.attached"
const VARIANT_PART_REMOVED = "LinkProductVariantInventoryItem.detached"

/** What the id of each event is the id of. */
function changed(event: string, id: string): Pick<ReplanProductsInput, "variant_ids" | "inventory_item_ids" | "part_ids"> {
  switch (event) {
    case InventoryItemWorkflowEvents.DELETED:
      return { inventory_item_ids: [id] }
    case VARIANT_PART_ADDED:
    case VARIANT_PART_REMOVED:
      return { part_ids: [id] }
    default:
      return { variant_ids: [id] }
  }
}

/** A variant's stock is counted no longer or again, or what it is made of changed or is gone. */
export default async function productChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const { id } = event.data
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `${event.name} ${id}`,
    pause: PAUSE,
    run: () =>
      replanProductsWorkflow(container).run({
        input: { ...changed(event.name, id), cause: { type: event.name, id }, now: new Date().toISOString() },
      }),
  })
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.UPDATED,
    ProductVariantWorkflowEvents.DELETED,
    InventoryItemWorkflowEvents.DELETED,
    VARIANT_PART_ADDED,
    VARIANT_PART_REMOVED,
  ],
  context: { subscriberId: "backorder-product-changed" },
}
