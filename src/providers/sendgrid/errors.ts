import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { MAIL_REFUSED, MAIL_UNANSWERED } from "../../types/notice"

const answerSchema = z.object({
  code: z.number(),
  response: z.object({ body: z.object({ errors: z.array(z.object({ message: z.string() })) }) }).optional().catch(undefined),
})

const brokenSchema = z.object({ code: z.string() })

/** No connection was made, so that nothing was handed over. */
const NOBODY_THERE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]

const TRY_AGAIN = [408, 429]
const FIX_CONFIGURATION = [401, 403]

/**
 * Classes what went wrong by what the caller should do.
 *
 * - Nobody there, 408, 429, 5xx: try again.
 * - No answer on a connection that was made: it may have gone out all the same.
 * - 401, 403: the key or the sender is wrong, not the mail. It waits until the configuration is right.
 * - Any other 4xx: this mail will never be taken.
 */
export function sendgridError(error: unknown): MedusaError {
  const answer = answerSchema.safeParse(error)
  if (!answer.success) {
    const reason = error instanceof Error ? error.message : String(error)
    const broken = brokenSchema.safeParse(error)
    const what =
      broken.success && NOBODY_THERE.includes(broken.data.code)
        ? "SendGrid could not be reached"
        : `SendGrid: ${MAIL_UNANSWERED}`
    return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${what}: ${reason}`)
  }
  const { code, response } = answer.data
  const reason = response?.body.errors.map((each) => each.message).join("; ") || "no reason given"
  if (FIX_CONFIGURATION.includes(code)) {
    return new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      `SendGrid does not accept the API key or the sender (${code}): ${reason}. Check "api_key" and "from".`
    )
  }
  if (code >= 400 && code < 500 && !TRY_AGAIN.includes(code)) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `SendGrid: ${MAIL_REFUSED} (${code}): ${reason}`)
  }
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `SendGrid is not available (${code}): ${reason}`)
}
