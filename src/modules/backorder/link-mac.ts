import { createHmac, timingSafeEqual } from "node:crypto"

/** What kind of link it is; a signature for one kind is none for another. */
type Purpose = "backorder-decision" | "backorder-withdrawal"

export function macOf(purpose: Purpose, body: string, secret: string): string {
  return createHmac("sha256", secret).update(`${purpose}:${body}`).digest("base64url")
}

/** The signed text of a token; null where the token was not signed by us for this purpose. */
export function bodyOf(purpose: Purpose, token: string, secret: string): string | null {
  const [body = "", signature = "", ...rest] = token.split(".")
  const expected = Buffer.from(macOf(purpose, body, secret))
  const given = Buffer.from(signature)
  return rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected) ? body : null
}
