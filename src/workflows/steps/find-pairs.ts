import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { Modules } from "@medusajs/framework/utils"
import { pairsOfOrders } from "../queries/pairs-of-orders"

/** The pairs at which lines of the orders are reserved or recorded. */
export const findPairsOfOrdersStep = createStep(
  "backorder-find-pairs-of-orders",
  async (input: { order_ids: string[] }, { container }) =>
    new StepResponse(await pairsOfOrders(container, input.order_ids))
)

/** The pairs that inventory levels stand for; a level that is gone stands for none. */
export const findPairsOfLevelsStep = createStep(
  "backorder-find-pairs-of-levels",
  async (input: { level_ids: string[] }, { container }) => {
    const levels = await container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ id: input.level_ids }, { select: ["inventory_item_id", "location_id"], take: null })
    return new StepResponse(
      levels.map((level) => ({ inventory_item_id: level.inventory_item_id, location_id: level.location_id }))
    )
  }
)
