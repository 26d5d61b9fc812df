import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"

export interface NewAddress {
  purchase_order_id: string
  previous: ShipToDTO | null
  ship_to: ShipToDTO
}

export const readdressDropshipStep = createStep(
  "readdress-dropship-order",
  async ({ purchase_order_id: id, ship_to, previous }: NewAddress, { container }) => {
    await container.resolve<SupplyModuleService>(SUPPLY_MODULE).updatePurchaseOrders({ id, ship_to })
    return new StepResponse(id, { id, ship_to: previous })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).updatePurchaseOrders(before)
    }
  }
)
