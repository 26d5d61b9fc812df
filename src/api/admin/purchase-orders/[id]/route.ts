import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PurchaseOrderDTO } from "../../../../types"
import { refetchPurchaseOrder } from "../refetch-purchase-order"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ purchase_order: PurchaseOrderDTO }>
): Promise<void> => {
  res.json({ purchase_order: await refetchPurchaseOrder(req, req.params.id) })
}
