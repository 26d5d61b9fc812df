import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { shipPurchaseOrderWorkflow } from "../../../../../workflows/ship-purchase-order"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"
import type { AdminShipPurchaseOrderType } from "../../validators"

/** Records that goods left the supplier; without lines all that is open and not on its way. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminShipPurchaseOrderType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await shipPurchaseOrderWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor_id: req.auth_context.actor_id, now: new Date().toISOString() },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
