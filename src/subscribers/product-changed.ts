import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InventoryItemWorkflowEvents, ProductVariantWorkflowEvents } from "@medusajs/framework/utils"
import { eventIds, type ModuleEvent } from "./_event-ids"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanProductsWorkflow, type ReplanProductsInput } from "../workflows/replan-products"

/** Milliseconds in which further changes of the same thing are taken together. */
const PAUSE = 300

/** Raised for a variant that is deleted alone and for those of a product that is deleted. */
const VARIANT_DELETED = "product.product-variant.deleted"
const VARIANT_PART_ADDED = "LinkProductVariantInventoryItem.attached"
const VARIANT_PART_REMOVED = "LinkProductVariantInventoryItem.detached"

/** What the id of each event is the id of. */
function changed(event: string, ids: string[]): Pick<ReplanProductsInput, "variant_ids" | "inventory_item_ids" | "part_ids"> {
  switch (event) {
    case InventoryItemWorkflowEvents.DELETED:
      return { inventory_item_ids: ids }
    case VARIANT_PART_ADDED:
    case VARIANT_PART_REMOVED:
      return { part_ids: ids }
    default:
      return { variant_ids: ids }
  }
}

function causeOf(event: string): string {
  return event === VARIANT_DELETED ? ProductVariantWorkflowEvents.DELETED : event
}

/** A variant's stock is counted no longer or again, or what it is made of changed or is gone. */
export default async function productChanged({ event, container }: SubscriberArgs<ModuleEvent>): Promise<void> {
  const ids = eventIds(event.data)
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `${event.name} ${ids.join(" ")}`,
    pause: PAUSE,
    run: () =>
      replanProductsWorkflow(container).run({
        input: { ...changed(event.name, ids), cause: { type: causeOf(event.name), id: ids[0] }, now: new Date().toISOString() },
      }),
  })
}

export const config: SubscriberConfig = {
  event: [
    ProductVariantWorkflowEvents.UPDATED,
    VARIANT_DELETED,
    InventoryItemWorkflowEvents.DELETED,
    VARIANT_PART_ADDED,
    VARIANT_PART_REMOVED,
  ],
  context: { subscriberId: "backorder-product-changed" },
}
