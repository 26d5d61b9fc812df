import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { REPLENISHMENT_MODULE } from "../../../../modules/replenishment"
import type { ReplenishmentModuleService } from "../../../../modules/replenishment/service"
import type { AdminReorderSimulationResponse } from "../../../../types"
import { namedPair } from "../../../../workflows/queries/named-pair"
import type { AdminSimulateReorderPointType } from "./validators"

/** Reads only; it is a POST because what is asked does not fit into an address. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSimulateReorderPointType>,
  res: MedusaResponse<AdminReorderSimulationResponse>
): Promise<void> {
  const called = await namedPair(req.scope, req.validatedBody)
  const replenishment = req.scope.resolve<ReplenishmentModuleService>(REPLENISHMENT_MODULE)
  res.json({ simulation: await replenishment.simulateReorderPoint(req.validatedBody, called, new Date()) })
}
