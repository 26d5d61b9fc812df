import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderPaymentResponse } from "../../../../../types"
import { orderPayment } from "../../../../../workflows/queries/order-payment"

/** When an order is charged, and whether its payment lives that long. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminOrderPaymentResponse>
): Promise<void> {
  res.json({ payment: await orderPayment(req.scope, req.params.id) })
}
