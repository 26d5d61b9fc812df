import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { ImportedOrder } from "../../modules/supply/operations/place-imported"
import type SupplyModuleService from "../../modules/supply/service"
import { writeIncoming } from "./supply-incoming"

export interface ImportedOrdersInput {
  import_id: string
  orders: ImportedOrder[]
  actor_id: string | null
  now: string
}

export const placeImportedOrdersStep = createStep(
  "place-imported-orders-step",
  async ({ import_id, orders, now }: ImportedOrdersInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const ids = await supply.placeImportedOrders(import_id, orders, new Date(now))
    const pairs = orders.flatMap(({ location_id, lines }) =>
      lines.map(({ inventory_item_id }) => ({ inventory_item_id, location_id }))
    )
    return new StepResponse(ids, { import_id, ids, pairs })
  },
  async (placed, { container }) => {
    if (placed) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).forgetImportedOrders(placed.import_id, placed.ids)
      await writeIncoming(container, placed.pairs)
    }
  }
)
