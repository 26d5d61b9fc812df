import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"

/**
 * Orders asked for by id, and orders for which stock of the pairs' items came in, at any location.
 * A pair whose goods are recorded but not on the shelf yet is left out: its reservations are raised
 * before its stock, and whoever raises the stock releases afterwards.
 */
export const findReleasableOrdersStep = createStep(
  "backorder-find-releasable-orders",
  async (input: { pairs?: { inventory_item_id: string }[]; order_ids?: string[] }, { container }) => {
    const items = [...new Set((input.pairs ?? []).map((pair) => pair.inventory_item_id))]
    const pending =
      items.length > 0 ? await container.resolve<BackorderModuleService>(BACKORDER_MODULE).pendingReleases(items) : []
    const inHand = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).listRecordedGoods(pending)
    const onShelf = pending.filter(
      (row) =>
        !inHand.some((goods) => goods.inventory_item_id === row.inventory_item_id && goods.location_id === row.location_id)
    )
    return new StepResponse([...new Set([...(input.order_ids ?? []), ...onShelf.map((row) => row.order_id)])])
  }
)
