import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { AdminBackorderNoticeWordingTestResponse } from "../../../../../../types"
import { sendNoticeTestWorkflow } from "../../../../../../workflows/send-notice-test"
import { mailOfPath } from "../../../mail-of-path"
import type { AdminTestBackorderNoticeWordingType } from "../../../validators"

/** Sends the mail about a made-up order to the address given, else to whoever asks. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminTestBackorderNoticeWordingType>,
  res: MedusaResponse<AdminBackorderNoticeWordingTestResponse>
): Promise<void> {
  const mail = mailOfPath(req.params)
  const { to = await ownAddress(req), ...own } = req.validatedBody
  const { result } = await sendNoticeTestWorkflow(req.scope).run({ input: { ...mail, own, to } })
  res.json(result)
}

async function ownAddress({ scope, auth_context }: AuthenticatedMedusaRequest): Promise<string> {
  const { data }: { data: { email: string }[] } = await scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "user", fields: ["email"], filters: { id: auth_context.actor_id } })
  if (data.length === 0) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, 'An API key has no address of its own: name one in "to".')
  }
  return data[0].email
}
