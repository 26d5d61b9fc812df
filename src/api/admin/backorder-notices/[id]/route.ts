import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderNoticeResponse } from "../../../../types"
import { retrieveNotice } from "../helpers"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticeResponse>
): Promise<void> {
  res.json({ notice: await retrieveNotice(req.scope, req.params.id, req.queryConfig.fields) })
}
