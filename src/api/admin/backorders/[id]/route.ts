import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderResponse } from "../../../../types"
import { retrieveBackorder } from "../to-backorder"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderResponse>
): Promise<void> {
  res.json({ backorder: await retrieveBackorder(req.scope, req.params.id) })
}
