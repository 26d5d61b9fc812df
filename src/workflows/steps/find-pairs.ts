import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** The pairs at which lines of the orders are reserved or recorded. */
export const findPairsOfOrdersStep = createStep(
  "backorder-find-pairs-of-orders",
  async (input: { order_ids: string[] }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: orders }: { data: { items: { id: string }[] }[] } = await query.graph({
      entity: "order",
      fields: ["items.id"],
      filters: { id: input.order_ids },
    })
    const lineIds = orders.flatMap((order) => order.items.map((item) => item.id))
    const [reservations, records] = await Promise.all([
      container.resolve(Modules.INVENTORY).listReservationItems({ line_item_id: lineIds }, { take: null }),
      container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(input.order_ids),
    ])
    return new StepResponse([
      ...reservations.map((held) => ({
        inventory_item_id: held.inventory_item_id,
        location_id: held.location_id,
      })),
      ...records.map((record) => ({ inventory_item_id: record.inventoryItemId, location_id: record.locationId })),
    ])
  }
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
