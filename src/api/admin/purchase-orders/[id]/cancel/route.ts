import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { cancelPurchaseOrderWorkflow } from "../../../../../workflows/cancel-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"
import type { AdminCancelPurchaseOrderType } from "../../validators"

/** Gives up what is open; an order of which something came is closed. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCancelPurchaseOrderType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await cancelPurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
