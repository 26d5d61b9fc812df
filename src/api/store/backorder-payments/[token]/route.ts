import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreBackorderPaymentResponse } from "../../../../types"
import { confirmBackorderPaymentWorkflow } from "../../../../workflows/confirm-backorder-payment"
import { paymentRequest, paymentRequestId } from "../../../../workflows/queries/store-payment-request"

/** What a customer was asked to pay anew, and with which of Medusa's payments. */
export async function GET(req: MedusaRequest, res: MedusaResponse<StoreBackorderPaymentResponse>): Promise<void> {
  const payment_request = await paymentRequest(req.scope, paymentRequestId(req.scope, req.params.token, new Date()))
  res.set("Cache-Control", "no-store").json({ payment_request })
}

/** The customer has gone through the provider's form: the provider is asked whether it is paid. */
export async function POST(req: MedusaRequest, res: MedusaResponse<StoreBackorderPaymentResponse>): Promise<void> {
  const now = new Date()
  const request_id = paymentRequestId(req.scope, req.params.token, now)
  await confirmBackorderPaymentWorkflow(req.scope).run({ input: { request_id, now: now.toISOString() } })
  res.set("Cache-Control", "no-store").json({ payment_request: await paymentRequest(req.scope, request_id) })
}
