import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEtaPreviewResponse } from "../../../../../../../../types"
import { previewRevision } from "../../../../../../../../workflows/queries/preview-revision"
import type { AdminReviseSupplyType } from "../../../../../validators"

/** Whom a new date would hit; nothing is changed and nobody is told. */
export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReviseSupplyType>,
  res: MedusaResponse<AdminEtaPreviewResponse>
): Promise<void> => {
  const { id, line_id } = req.params
  const revision = { ...req.validatedBody, expected_at: new Date(req.validatedBody.expected_at) }
  const preview = await previewRevision(req.scope, { ...revision, purchase_order_id: id, line_id }, new Date())
  res.json({ preview })
}
