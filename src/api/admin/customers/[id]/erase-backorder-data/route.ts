import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerErasureResponse } from "../../../../../types"
import { eraseCustomerBackorderDataWorkflow } from "../../../../../workflows/erase-customer-backorder-data"
import type { AdminEraseCustomerType } from "../../../backorder-erasures/validators"

/** Of a customer, deleted or not; with `email`, what belongs to a further address too. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminEraseCustomerType>,
  res: MedusaResponse<AdminCustomerErasureResponse>
): Promise<void> {
  const input = { customer_id: req.params.id, email: req.validatedBody.email }
  const { result } = await eraseCustomerBackorderDataWorkflow(req.scope).run({ input })
  res.json({ erasure: result })
}
