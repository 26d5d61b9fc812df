import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { NOTICE_MODULE } from "../../../../modules/notice"
import type { NoticeModuleService } from "../../../../modules/notice/service"
import { acceptedMails, deliveryEvents } from "../../../../providers/sendgrid/delivery-events"
import { forgeryOf, SIGNATURE_HEADER, TIMESTAMP_HEADER, type Forgery } from "../../../../providers/sendgrid/verify-webhook"
import { recordDeliveriesWorkflow } from "../../../../workflows/record-deliveries"

const complaints: Readonly<Record<Forgery, string>> = {
  unsigned: "The report is not signed. Switch on the signed event webhook in SendGrid.",
  forged: "The report's signature is not made with the key in `sendgrid.webhook_public_key`.",
  stale: "The report is older than `sendgrid.webhook_tolerance_seconds`.",
}

/** Takes what SendGrid reports of mails: that it has them; delivered, bounced, dropped, spam. The same report again changes nothing. */
export async function POST(req: MedusaRequest<unknown[]>, res: MedusaResponse): Promise<void> {
  const { webhook } = req.scope.resolve<NoticeModuleService>(NOTICE_MODULE)
  if (!webhook) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "This shop takes no reports from SendGrid: `sendgrid.webhook_public_key` is not set.")
  }
  const now = new Date()
  const report = { body: rawBody(req), signature: req.get(SIGNATURE_HEADER), timestamp: req.get(TIMESTAMP_HEADER) }
  const forgery = forgeryOf(report, webhook.publicKey, now, webhook.toleranceSeconds)
  if (forgery) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`A report about mails was refused. ${complaints[forgery]}`)
    throw new MedusaError(MedusaError.Types.FORBIDDEN, complaints[forgery])
  }
  const reports = Array.isArray(req.body) ? req.body : []
  const [events, accepted] = [deliveryEvents(reports).map(inText), acceptedMails(reports).map(inText)]
  if (events.length + accepted.length > 0) {
    await recordDeliveriesWorkflow(req.scope).run({ input: { events, accepted, now: now.toISOString() } })
  }
  res.status(204).end()
}

const inText = <Report extends { at: Date }>(report: Report) => ({ ...report, at: report.at.toISOString() })

function rawBody({ rawBody: raw }: MedusaRequest): Buffer {
  return Buffer.isBuffer(raw) ? raw : Buffer.alloc(0)
}
