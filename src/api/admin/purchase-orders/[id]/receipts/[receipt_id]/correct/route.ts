import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../../../types"
import { correctReceiptWorkflow } from "../../../../../../../workflows/correct-receipt"
import { refetchPurchaseOrder } from "../../../../refetch-purchase-order"
import type { AdminCorrectReceiptType } from "../../../../validators"

/**
 * Sets what was truly received. The same call again changes nothing, or carries on one that a crash stopped; goods
 * that are allocated are not taken out of the stock.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCorrectReceiptType>,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id, receipt_id } = req.params
  await correctReceiptWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      receipt_id,
      actor_id: req.auth_context.actor_id,
      now: new Date().toISOString(),
    },
  })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
