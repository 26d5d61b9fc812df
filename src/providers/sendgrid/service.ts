import type { Logger, NotificationTypes } from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { MAIL_REFUSED } from "../../types/notice"
import { SendgridClient } from "./client"
import { sendgridError } from "./errors"
import { readSendgridOptions, type SendgridOptions } from "./options"

interface Dependencies {
  logger: Logger
}

/** Sends mails that are already rendered; SendGrid's own templates are not used. */
export class SendgridNotificationService extends AbstractNotificationProviderService {
  static override identifier = "backorder-sendgrid"

  private readonly options: SendgridOptions
  private readonly client: SendgridClient
  private readonly logger: Logger

  constructor({ logger }: Dependencies, options: unknown) {
    super()
    this.logger = logger
    this.options = readSendgridOptions(options)
    this.client = new SendgridClient(this.options)
  }

  static override validateOptions(options: Record<string, unknown>): void {
    readSendgridOptions(options)
  }

  override async send(
    notification: NotificationTypes.ProviderSendNotificationDTO
  ): Promise<NotificationTypes.ProviderSendNotificationResultsDTO> {
    const content = notification.content
    if (!content?.subject || !content.html || !content.text) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `SendGrid: ${MAIL_REFUSED}: "${notification.template}" came without subject, html or text.`
      )
    }
    const noticeId = notification.provider_data?.notice_id ?? notification.data?.notice_id
    const channel = this.senderOf(notification.provider_data?.sales_channel_id)
    try {
      const [response] = await this.client.send({
        to: notification.to,
        from: notification.from?.trim() || channel.from,
        replyTo: channel.reply_to,
        subject: content.subject,
        text: content.text,
        html: content.html,
        // Comes back with every delivery event, and must name no person.
        customArgs: typeof noticeId === "string" ? { notice_id: noticeId } : undefined,
        categories: ["backorder", notification.template],
        // A rewritten link would hand the customer's signed decision link to a third party.
        trackingSettings: { clickTracking: { enable: false, enableText: false }, openTracking: { enable: false } },
        mailSettings: { sandboxMode: { enable: this.options.sandbox } },
      })
      return { id: messageId(response.headers) }
    } catch (error) {
      const classed = sendgridError(error)
      this.logger.warn(classed.message)
      throw classed
    }
  }

  /** The shop's own for mails without an order, and for sales channels that name none. */
  private senderOf(salesChannelId: unknown): Pick<SendgridOptions, "from" | "reply_to"> {
    const { from, reply_to, senders } = this.options
    const own = typeof salesChannelId === "string" && Object.hasOwn(senders, salesChannelId) ? senders[salesChannelId] : {}
    return { from: own.from ?? from, reply_to: own.reply_to ?? reply_to }
  }
}

function messageId(headers: Record<string, unknown>): string | undefined {
  const id = headers["x-message-id"]
  return typeof id === "string" ? id : undefined
}
