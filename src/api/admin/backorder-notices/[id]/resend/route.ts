import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { NoticeDTO } from "../../../../../types"
import { resendNoticeWorkflow } from "../../../../../workflows/resend-notice"
import { onlyFields, retrieveNotice } from "../../helpers"

/** Answers with the notice after the attempt: sent, or still pending with the reason in `last_error`. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ notice: Partial<NoticeDTO> }>
): Promise<void> {
  const { id } = req.params
  await resendNoticeWorkflow(req.scope).run({ input: { id } })
  res.json({ notice: onlyFields(await retrieveNotice(req.scope, id), req.queryConfig.fields) })
}
