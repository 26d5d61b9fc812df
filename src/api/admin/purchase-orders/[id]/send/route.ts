import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { sendPurchaseOrderWorkflow } from "../../../../../workflows/send-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"

/** Sends a draft to its supplier, by mail where the supplier is written to. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await sendPurchaseOrderWorkflow(req.scope).run({
    input: { id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
