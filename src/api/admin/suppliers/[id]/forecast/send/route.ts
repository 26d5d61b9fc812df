import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { NOTICE_MODULE } from "../../../../../../modules/notice"
import type { NoticeModuleService } from "../../../../../../modules/notice/service"
import type { AdminSupplierForecastSendResponse } from "../../../../../../types"
import { sendSupplierForecastsWorkflow } from "../../../../../../workflows/send-supplier-forecasts"
import { findSupplier } from "../../../refetch-supplier"

/** Mails the forecast of today. When the next regular one is due stays as it is. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminSupplierForecastSendResponse>
): Promise<void> => {
  const { id } = await findSupplier(req.scope, req.params.id)
  const input = { supplier_ids: [id], now: new Date().toISOString(), by_hand: true }
  const { result } = await sendSupplierForecastsWorkflow(req.scope).run({ input })
  const notice = await req.scope.resolve<NoticeModuleService>(NOTICE_MODULE).retrieveBackorderNotice(result[0].id)
  res.json({ notice_id: notice.id, to: notice.to })
}
