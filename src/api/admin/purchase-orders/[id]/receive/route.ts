import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { receivePurchaseOrderWorkflow } from "../../../../../workflows/receive-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"
import type { AdminReceivePurchaseOrderType } from "../../validators"

/** Books goods in. With an `idempotency_key` the call may be repeated until it is answered, and counts once. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReceivePurchaseOrderType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await receivePurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
