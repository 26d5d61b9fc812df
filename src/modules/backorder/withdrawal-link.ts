/**
 * Links to the page on which a consumer withdraws from a contract without logging in.
 *
 * A token is the order's id and a MAC over it, of a kind of its own. It has no end: how long one may withdraw follows
 * from the last delivery, which nobody knows when the link is mailed. Nothing is decided by it twice, because every
 * declaration of an order has a number.
 */
import { MedusaError } from "@medusajs/framework/utils"
import { bodyOf, macOf } from "./link-mac"

export function signWithdrawalLink(orderId: string, secret: string): string {
  const body = Buffer.from(orderId).toString("base64url")
  return `${body}.${macOf("backorder-withdrawal", body, secret)}`
}

/**
 * The order it belongs to.
 * @throws MedusaError `not_found` for a token that we did not sign.
 */
export function readWithdrawalLink(token: string, secret: string): string {
  const body = bodyOf("backorder-withdrawal", token, secret)
  if (body === null) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This link is not one of ours. Open the link in our latest mail about your order, or write to us."
    )
  }
  return Buffer.from(body, "base64url").toString("utf8")
}
