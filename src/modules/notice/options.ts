import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createPublicKey } from "node:crypto"
import { DEFAULT_LANGUAGE, noticeLanguages } from "../../languages/codes"

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is no time of day such as 21:00")
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))

const digest = z.strictObject({
  to: z.email(),
  language: z.enum(noticeLanguages).default(DEFAULT_LANGUAGE),
  /** From this hour of the day on. */
  hour: z.int().min(0).max(23).default(8),
  time_zone: z.string().refine(isTimeZone, "is no time zone such as Europe/Berlin").default("UTC"),
})

export type DigestOptions = z.infer<typeof digest>

const optionsSchema = z.object({
  notices: z
    .strictObject({
      /** A mail that failed this often is given up. */
      max_attempts: z.number().int().min(1).default(10),
      /** How long a sender may take over a mail before another one takes it. */
      lease_seconds: z.number().int().min(60).default(300),
      /** How long the provider's report is awaited where a process died while it handed a mail over. */
      report_wait_seconds: z.number().int().min(0).default(600),
      /** The name mails are signed with, instead of the one they were written with. */
      from_name: z.string().trim().min(1).optional(),
      /** Times of day in the reader's zone between which no mail goes out, unless its last day would pass; null for none. */
      quiet_hours: z
        .strictObject({ from: timeOfDay, until: timeOfDay })
        .refine(({ from, until }) => from !== until, "begin and end at the same time")
        .nullable()
        .default(null),
      /** Days after the last parcel on which the customer is asked whether all has arrived; null for never. */
      follow_up_days: z.int().min(1).nullable().default(null),
      /** Once a day the merchant is mailed what needs a person; null for never. */
      digest: digest.nullable().default(null),
    })
    .prefault({}),
  sendgrid: z
    .strictObject({
      /** As SendGrid shows it for its event webhook; without it no reports are taken. */
      webhook_public_key: z.string().refine(isPublicKey, "is no key as SendGrid shows it: base64 of a public key").optional(),
      webhook_tolerance_seconds: z.number().positive().default(600),
    })
    .prefault({}),
})

export type NoticeOptions = z.infer<typeof optionsSchema>["notices"] & Pick<z.infer<typeof optionsSchema>, "sendgrid">

/** Reads the plugin's `notices` and `sendgrid`; its other options are other modules' business. */
export function readNoticeOptions(options: unknown): NoticeOptions {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return { ...parsed.data.notices, sendgrid: parsed.data.sendgrid }
  }
  const complaints = parsed.error.issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? `: ${issue.keys.join(", ")}` : ""
    return `"${issue.path.join(".") || "options"}" ${issue.message}${unknown}`
  })
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `medusa-plugin-backorder cannot start with these options: ${complaints.join("; ")}. Correct them in medusa-config.`
  )
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== ""
  } catch {
    return false
  }
}

function isPublicKey(base64: string): boolean {
  try {
    return createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" }).asymmetricKeyType === "ec"
  } catch {
    return false
  }
}
