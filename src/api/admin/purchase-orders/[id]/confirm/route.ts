import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { confirmPurchaseOrderWorkflow } from "../../../../../workflows/confirm-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"

/** Records that the supplier agreed to the quantities and dates as they stand. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await confirmPurchaseOrderWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
