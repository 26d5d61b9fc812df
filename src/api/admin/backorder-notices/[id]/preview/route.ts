import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { NOTICE_MODULE } from "../../../../../modules/notice"
import type { NoticeModuleService } from "../../../../../modules/notice/service"
import type { AdminBackorderNoticePreviewResponse } from "../../../../../types"
import { renderStoredNotice } from "../../../../../workflows/steps/notice-letter"

/** The mail as it would be sent now. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticePreviewResponse>
): Promise<void> {
  const notices = req.scope.resolve<NoticeModuleService>(NOTICE_MODULE)
  const notice = await notices.retrieveBackorderNotice(req.params.id)
  const { mail } = await renderStoredNotice(req.scope, notice, new Date())
  res.json({ preview: mail })
}
