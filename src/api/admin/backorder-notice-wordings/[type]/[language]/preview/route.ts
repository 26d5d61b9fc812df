import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderNoticeWordingPreviewResponse } from "../../../../../../types"
import { wordingSample } from "../../../../../../workflows/queries/wording-sample"
import { mailOfPath } from "../../../mail-of-path"
import type { AdminSetBackorderNoticeWordingType } from "../../../validators"

/** The mail about a made-up order, with words that need not be stored. Changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSetBackorderNoticeWordingType>,
  res: MedusaResponse<AdminBackorderNoticeWordingPreviewResponse>
): Promise<void> {
  res.json(await wordingSample(req.scope, { ...mailOfPath(req.params), own: req.validatedBody }))
}
