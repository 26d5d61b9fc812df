import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { SUPPLY_MODULE } from "../../../../../modules/supply"
import type SupplyModuleService from "../../../../../modules/supply/service"
import type { AdminSupplierScorecardResponse } from "../../../../../types"
import { periodOf } from "./period"
import type { AdminGetSupplierScorecardParamsType } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, AdminGetSupplierScorecardParamsType>,
  res: MedusaResponse<AdminSupplierScorecardResponse>
): Promise<void> {
  const now = new Date()
  const supply = req.scope.resolve<SupplyModuleService>(SUPPLY_MODULE)
  // Throws "not found" for an unknown supplier.
  const { id } = await supply.retrieveSupplier(req.params.id, { select: ["id"] })
  res.json({ scorecard: await supply.supplierScorecard(id, periodOf(req.validatedQuery, now), now) })
}
