/**
 * Links that let a customer decide without logging in.
 *
 * A token is its claims and a MAC over them: nobody can make one without the secret, and
 * changing the order, the promise it belongs to or its end breaks it. What it does not carry
 * is whether it was used; the decision that uses it keeps its digest.
 */
import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { bodyOf, macOf } from "./link-mac"

const claimsSchema = z.object({ order: z.string(), version: z.number(), until: z.number() })

export interface LinkClaims {
  orderId: string
  promiseVersion: number
  expiresAt: Date
}

export function signLink(claims: LinkClaims, secret: string): string {
  const body = Buffer.from(
    JSON.stringify({ order: claims.orderId, version: claims.promiseVersion, until: claims.expiresAt.getTime() })
  ).toString("base64url")
  return `${body}.${macOf("backorder-decision", body, secret)}`
}

/**
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export function readLink(token: string, secret: string, now: Date): LinkClaims {
  const body = bodyOf("backorder-decision", token, secret)
  if (body === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This link is not one of ours. Open the link in our latest mail about your order, or write to us."
    )
  }
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")))
  if (claims.until < now.getTime()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This link has expired. Open the link in our latest mail about your order, or write to us."
    )
  }
  return { orderId: claims.order, promiseVersion: claims.version, expiresAt: new Date(claims.until) }
}

/** What is kept of a used link: enough to know it again, not enough to use it. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
