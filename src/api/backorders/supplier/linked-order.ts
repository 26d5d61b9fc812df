import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../../modules/supply"
import type SupplyModuleService from "../../../modules/supply/service"
import type { Problem } from "../../../pages/words"
import { supplierOrder, type SupplierOrder } from "../../../workflows/queries/supplier-order"

/** The order a token opens, else what is wrong with the token. */
export async function linkedOrder(scope: MedusaContainer, token: string, now: Date): Promise<SupplierOrder | Problem> {
  let claims: ReturnType<SupplyModuleService["readSupplierToken"]>
  try {
    claims = scope.resolve<SupplyModuleService>(SUPPLY_MODULE).readSupplierToken(token, now)
  } catch (error) {
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_FOUND) {
      return "supplier_forged"
    }
    if (MedusaError.isMedusaError(error) && error.type === MedusaError.Types.NOT_ALLOWED) {
      return "supplier_expired"
    }
    throw error
  }
  const order = await supplierOrder(scope, claims.purchaseOrderId)
  // A draft is not the supplier's business: its sending was taken back.
  const isOpen = order !== null && order.linkVersion === claims.version && order.status !== "draft"
  return isOpen ? order : "supplier_expired"
}
