import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { InventoryPair } from "./locks"

/**
 * Every pair at which something may have to be planned: where lines wait or hold stock, and where
 * Medusa reserved for a variant that may be backordered and we have no record yet, because the
 * event that should have told us was lost.
 */
export const findOpenPairsStep = createStep("backorder-find-open-pairs", async (_: Record<string, never>, { container }) => {
  const [recorded, { data: reserved }]: [InventoryPair[], { data: InventoryPair[] }] = await Promise.all([
    container.resolve<BackorderModuleService>(BACKORDER_MODULE).openPairs(),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "reservation",
      fields: ["inventory_item_id", "location_id"],
      filters: { allow_backorder: true, quantity: { $gt: 0 } },
    }),
  ])
  const distinct = new Map([...recorded, ...reserved].map((pair) => [`${pair.inventory_item_id} ${pair.location_id}`, pair]))
  return new StepResponse([...distinct.values()])
})
