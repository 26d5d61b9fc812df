import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { replanInventoryLevelsWorkflow } from "../workflows/replan-inventory-levels"

export default async function inventoryLevelUpdated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await replanInventoryLevelsWorkflow(container).run({
    input: { level_ids: [event.data.id], now: new Date().toISOString() },
  })
}

export const config: SubscriberConfig = {
  // The only event that every change of stock raises, whichever way it is made.
  event: "inventory.inventory-level.updated",
  context: { subscriberId: "backorder-inventory-level-updated" },
}
