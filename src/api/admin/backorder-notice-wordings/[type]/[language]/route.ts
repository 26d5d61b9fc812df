import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderNoticeWordingDeleteResponse, AdminBackorderNoticeWordingResponse } from "../../../../../types"
import { deleteNoticeWordingWorkflow } from "../../../../../workflows/delete-notice-wording"
import { noticeWording } from "../../../../../workflows/queries/notice-wordings"
import { setNoticeWordingWorkflow } from "../../../../../workflows/set-notice-wording"
import { mailOfPath } from "../../mail-of-path"
import type { AdminSetBackorderNoticeWordingType } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticeWordingResponse>
): Promise<void> {
  res.json({ notice_wording: await noticeWording(req.scope, mailOfPath(req.params)) })
}

/** Sets a merchant's words for the mail; mails that wait in the outbox go out with them, too. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminSetBackorderNoticeWordingType>,
  res: MedusaResponse<AdminBackorderNoticeWordingResponse>
): Promise<void> {
  const mail = mailOfPath(req.params)
  await setNoticeWordingWorkflow(req.scope).run({ input: { ...req.validatedBody, ...mail } })
  res.json({ notice_wording: await noticeWording(req.scope, mail) })
}

/** Goes back to the words of the plugin. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminBackorderNoticeWordingDeleteResponse>
): Promise<void> {
  const { result } = await deleteNoticeWordingWorkflow(req.scope).run({ input: mailOfPath(req.params) })
  res.json({ id: result.id, object: "backorder_notice_wording", deleted: true })
}
