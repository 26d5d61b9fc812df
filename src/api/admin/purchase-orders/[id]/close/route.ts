import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { closePurchaseOrderWorkflow } from "../../../../../workflows/close-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"
import type { AdminClosePurchaseOrderType } from "../../validators"

/** Puts an order aside of which goods came; what is still open is given up. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminClosePurchaseOrderType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await closePurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
