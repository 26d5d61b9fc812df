import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../../../types"
import { reviseSupplyWorkflow } from "../../../../../../../workflows/revise-supply"
import { refetchPurchaseOrder } from "../../../../refetch-purchase-order"
import type { AdminReviseSupplyType } from "../../../../validators"

/**
 * Records a supplier's new word about one line; the same word again changes nothing. A system with a secret key speaks
 * for itself, anybody else for the shop's staff.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReviseSupplyType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id, line_id } = req.params
  await reviseSupplyWorkflow(req.scope).run({
    input: {
      revisions: [{ ...req.validatedBody, purchase_order_id: id, line_id }],
      source: req.auth_context.actor_type === "api-key" ? "api" : "admin",
      actor_id: req.auth_context.actor_id,
      now: new Date().toISOString(),
    },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
