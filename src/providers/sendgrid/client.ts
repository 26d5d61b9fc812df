import { MailService } from "@sendgrid/mail"
import type { SendgridOptions } from "./options"

const EU_HOST = "https://api.eu.sendgrid.com/"
const TIMEOUT_IN_MS = 30_000

type Client = Parameters<MailService["setClient"]>[0]

/** A mail service of its own: the package's default instance is shared by everybody in the process. */
export class SendgridClient extends MailService {
  declare protected readonly client: Client

  constructor(options: SendgridOptions) {
    super()
    this.setApiKey(options.api_key)
    this.setTimeout(TIMEOUT_IN_MS)
    const host = options.base_url ?? (options.eu ? EU_HOST : undefined)
    if (host !== undefined) {
      // After the key: setting a key sets the host back to SendGrid's own.
      this.client.setDefaultRequest("baseUrl", host)
    }
  }
}
