import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderNoticeWordingListResponse } from "../../../types"
import { noticeWordings } from "../../../workflows/queries/notice-wordings"

/** All of them: there are as many as kinds of mail in each language. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticeWordingListResponse>
): Promise<void> {
  const entries = await noticeWordings(req.scope)
  res.json({ notice_wordings: entries, count: entries.length, limit: entries.length, offset: 0 })
}
