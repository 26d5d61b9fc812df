import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventIds, type ModuleEvent } from "./_event-ids"
import { WORK_QUEUE_MODULE } from "../modules/work-queue"
import type { WorkQueueModuleService } from "../modules/work-queue/service"
import { replanInventoryLevelsWorkflow } from "../workflows/replan-inventory-levels"

/**
 * Milliseconds in which further changes of the same level are taken together. Longer than an
 * order waits: of an order and the stock it moved, the order is the better explanation.
 */
const PAUSE = 600

export default async function inventoryLevelChanged({
  event,
  container,
}: SubscriberArgs<ModuleEvent>): Promise<void> {
  const ids = eventIds(event.data)
  container.resolve<WorkQueueModuleService>(WORK_QUEUE_MODULE).later({
    key: `stock level ${ids.join(" ")}`,
    pause: PAUSE,
    run: () =>
      replanInventoryLevelsWorkflow(container).run({ input: { level_ids: ids, now: new Date().toISOString() } }),
  })
}

export const config: SubscriberConfig = {
  // The only events that every change of stock raises, whichever way it is made.
  event: [
    "inventory.inventory-level.created",
    "inventory.inventory-level.updated",
    "inventory.inventory-level.deleted",
  ],
  context: { subscriberId: "backorder-inventory-level-changed" },
}
