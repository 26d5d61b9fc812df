import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { InventoryPair } from "./locks"

/**
 * Orders asked for by id, and orders for which stock came in at the given pairs. A pair whose
 * goods are recorded but not on the shelf yet is left out: its reservations are raised before its
 * stock, and whoever raises the stock releases afterwards.
 */
export const findReleasableOrdersStep = createStep(
  "backorder-find-releasable-orders",
  async (input: { pairs?: InventoryPair[]; order_ids?: string[] }, { container }) => {
    const pairs = input.pairs ?? []
    const inHand = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).listRecordedGoods(pairs)
    const onShelf = pairs.filter(
      (pair) =>
        !inHand.some(
          (goods) => goods.inventory_item_id === pair.inventory_item_id && goods.location_id === pair.location_id
        )
    )
    const fed = await container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .ordersToRelease(
        onShelf.map((pair) => ({ inventoryItemId: pair.inventory_item_id, locationId: pair.location_id }))
      )
    return new StepResponse([...new Set([...(input.order_ids ?? []), ...fed])])
  }
)
