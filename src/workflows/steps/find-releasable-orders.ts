import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { InventoryPair } from "./locks"

/** Orders asked for by id, and orders for which stock came in at the given pairs. */
export const findReleasableOrdersStep = createStep(
  "backorder-find-releasable-orders",
  async (input: { pairs?: InventoryPair[]; order_ids?: string[] }, { container }) => {
    const fed = await container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .ordersToRelease(
        (input.pairs ?? []).map((pair) => ({
          inventoryItemId: pair.inventory_item_id,
          locationId: pair.location_id,
        }))
      )
    return new StepResponse([...new Set([...(input.order_ids ?? []), ...fed])])
  }
)
