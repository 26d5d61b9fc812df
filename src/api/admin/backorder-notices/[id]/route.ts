import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { NOTICE_MODULE } from "../../../../modules/notice"
import type { NoticeModuleService } from "../../../../modules/notice/service"
import type { AdminBackorderNoticeDetailResponse, NoticeDTO } from "../../../../types"
import { onlyFields, retrieveNotice } from "../helpers"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<Omit<AdminBackorderNoticeDetailResponse, "notice"> & { notice: Partial<NoticeDTO> }>
): Promise<void> {
  const notice = await retrieveNotice(req.scope, req.params.id)
  const deliveries = await req.scope.resolve<NoticeModuleService>(NOTICE_MODULE).deliveriesOf([notice.id])
  res.json({ notice: onlyFields(notice, req.queryConfig.fields), deliveries: deliveries.get(notice.id) ?? [] })
}
