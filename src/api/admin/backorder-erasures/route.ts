import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminCustomerErasureResponse } from "../../../types"
import { eraseCustomerBackorderDataWorkflow } from "../../../workflows/erase-customer-backorder-data"
import type { AdminEraseGuestType } from "./validators"

/** Of somebody known by an address alone. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminEraseGuestType>,
  res: MedusaResponse<AdminCustomerErasureResponse>
): Promise<void> {
  const { result } = await eraseCustomerBackorderDataWorkflow(req.scope).run({ input: { email: req.validatedBody.email } })
  res.json({ erasure: result })
}
