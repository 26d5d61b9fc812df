import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BackorderDTO } from "../../../../types"
import { onlyFields, retrieveBackorder } from "../to-backorder"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ backorder: Partial<BackorderDTO> }>
): Promise<void> {
  const backorder = await retrieveBackorder(req.scope, req.params.id)
  res.json({ backorder: onlyFields(backorder, req.queryConfig.fields) })
}
