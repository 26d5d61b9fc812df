import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { languages } from "../../languages"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"
import { noticeLanguage } from "../queries/notice-language"

export interface NewAddress {
  purchase_order_id: string
  previous: ShipToDTO | null
  ship_to: ShipToDTO
}

/** Why the supplier gets the same lines again. */

export const readdressDropshipStep = createStep(
  "readdress-dropship-order",
  async ({ purchase_order_id: id, ship_to, previous }: NewAddress, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const { supplier } = await supply.retrievePurchaseOrder(id, { select: ["id"], relations: ["supplier"] })
    await supply.updatePurchaseOrders({ id, ship_to })
    const reason = languages[noticeLanguage({ locale: supplier.language, country: null })].supplierRemarks.readdressed
    return new StepResponse({ id, reason }, { id, ship_to: previous })
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).updatePurchaseOrders(before)
    }
  }
)
