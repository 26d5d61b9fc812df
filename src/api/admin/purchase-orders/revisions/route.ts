import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminSupplyRevisionsResponse } from "../../../../types"
import { reviseSupplyWorkflow } from "../../../../workflows/revise-supply"
import type { AdminReviseSuppliesType } from "./validators"

/**
 * Takes what suppliers say of many lines in one transaction. A system with a secret key speaks for itself, anybody
 * else for the shop's staff.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReviseSuppliesType>,
  res: MedusaResponse<AdminSupplyRevisionsResponse>
): Promise<void> => {
  const { result } = await reviseSupplyWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      source: req.auth_context.actor_type === "api-key" ? "api" : "admin",
      actor_id: req.auth_context.actor_id,
      now: new Date().toISOString(),
    },
  })
  res.json(result)
}
