/** Links that let a customer pay anew without logging in; a link to decide is none, nor the other way round. */
import { createHmac, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const claimsSchema = z.object({ request: z.string(), until: z.number() })

export interface PaymentLinkClaims {
  requestId: string
  expiresAt: Date
}

export function signPaymentLink({ requestId, expiresAt }: PaymentLinkClaims, secret: string): string {
  const body = Buffer.from(JSON.stringify({ request: requestId, until: expiresAt.getTime() })).toString("base64url")
  return `${body}.${mac(body, secret)}`
}

/**
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export function readPaymentLink(token: string, secret: string, now: Date): PaymentLinkClaims {
  const [body = "", signature = "", ...rest] = token.split(".")
  const expected = Buffer.from(mac(body, secret))
  const given = Buffer.from(signature)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This link is not one of ours. Open the link in our latest mail about your order, or write to us."
    )
  }
  const { request, until } = claimsSchema.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")))
  if (until <= now.getTime()) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This link has expired. Write to us, and we send you a new one.")
  }
  return { requestId: request, expiresAt: new Date(until) }
}

/** The prefix keeps the two kinds of links apart. */
function mac(body: string, secret: string): string {
  return createHmac("sha256", secret).update(`payment:${body}`).digest("base64url")
}
