import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../../types"
import { revokeSupplierLinksWorkflow } from "../../../../../workflows/revoke-supplier-links"
import { refetchPurchaseOrder } from "../../refetch-purchase-order"

/** Makes every link to the order void that its supplier was sent, and mails a new one where it still has to answer. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  const { id } = req.params
  await revokeSupplierLinksWorkflow(req.scope).run({ input: { id, now: new Date().toISOString() } })
  res.json({ purchase_order: await refetchPurchaseOrder(req, id) })
}
