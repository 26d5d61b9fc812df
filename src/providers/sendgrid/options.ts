import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** A bare address, or one with a name before it: `Nordholz <post@nordholz.example>`. */
const sender = z.string().regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, "must be a mail address")

/** What a sales channel leaves out is the shop's. */
const channelSender = z.strictObject({ from: sender.optional(), reply_to: sender.optional() })

const optionsSchema = z.strictObject({
  api_key: z.string().min(1, "must not be empty"),
  from: sender,
  reply_to: sender.optional(),
  /** Senders of the orders of a sales channel, by its id. */
  senders: z.record(z.string().min(1), channelSender).default({}),
  /** Another host than SendGrid's, such as a test server; goes before `eu`. */
  base_url: z.url().optional(),
  /** SendGrid checks the mail and delivers nothing. */
  sandbox: z.boolean().default(false),
  /** Keeps mail data on SendGrid's hosts in the EU. */
  eu: z.boolean().default(false),
  /** Read by Medusa, which hands all options on. */
  channels: z.array(z.string()).optional(),
})

export type SendgridOptions = z.infer<typeof optionsSchema>

export function readSendgridOptions(options: unknown): SendgridOptions {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const complaints = parsed.error.issues.map((issue) => `"${issue.path.join(".") || "options"}" ${issue.message}`)
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The SendGrid provider cannot start: ${complaints.join("; ")}. Correct its options in medusa-config.`
  )
}
