/**
 * Tokens that open a page without a login: claims, and a MAC over them and over what they are for. Nobody can make one
 * without the secret, and one that was made for one page opens no other, although all are signed with one secret.
 */
import { createHmac, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import type { SupplyOptions } from "./options"

/** One kind of token. */
interface Kind<Claims> {
  purpose: string
  parse: (claims: unknown) => Claims
  /** What whoever holds a bad one is to do. */
  wayOut: string
}

/** Milliseconds until which the claims hold are among them. */
export function signToken<Claims extends { until: number }>(purpose: string, claims: Claims, secret: string): string {
  const body = Buffer.from(JSON.stringify(claims)).toString("base64url")
  return `${body}.${mac(purpose, body, secret)}`
}

/**
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export function readToken<Claims extends { until: number }>(
  { purpose, parse, wayOut }: Kind<Claims>,
  token: string,
  links: SupplyOptions["links"],
  now: Date
): Claims {
  const [body = "", signature = "", ...rest] = token.split(".")
  const expected = Buffer.from(mac(purpose, body, secretOf(links)))
  const given = Buffer.from(signature)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `This link is not one of ours. ${wayOut}`)
  }
  const claims = parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")))
  if (claims.until < now.getTime()) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `This link has expired. ${wayOut}`)
  }
  return claims
}

export function secretOf({ secret }: SupplyOptions["links"]): string {
  if (secret === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      'Links to suppliers cannot be signed: set the option "links.secret" of medusa-plugin-backorder.'
    )
  }
  return secret
}

const mac = (purpose: string, body: string, secret: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${body}`).digest("base64url")
