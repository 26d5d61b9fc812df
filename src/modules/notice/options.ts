import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const optionsSchema = z.object({
  notices: z
    .strictObject({
      /** A mail that failed this often is given up. */
      max_attempts: z.number().int().min(1).default(10),
      /** How long a sender may take over a mail before another one takes it. */
      lease_seconds: z.number().int().min(60).default(300),
      /** The name mails are signed with, instead of the one they were written with. */
      from_name: z.string().trim().min(1).optional(),
    })
    .prefault({}),
})

export type NoticeOptions = z.infer<typeof optionsSchema>["notices"]

/** Reads the plugin's `notices`; its other options are other modules' business. */
export function readNoticeOptions(options: unknown): NoticeOptions {
  const parsed = optionsSchema.safeParse(options ?? {})
  if (parsed.success) {
    return parsed.data.notices
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
