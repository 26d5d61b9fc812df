/**
 * Links that let a supplier answer for one purchase order without logging in.
 *
 * A token is its claims and a MAC over them: nobody can make one without the secret, and changing the order, the
 * version of the order's links or the end breaks it. It may be used until it ends, for a supplier confirms first and
 * ships later; raising the order's version makes all links to it void.
 */
import { createHmac, timingSafeEqual } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { SupplyOptions } from "./options"

const DAY_MS = 24 * 60 * 60 * 1000

const claimsSchema = z.object({ purchase_order: z.string(), version: z.number(), until: z.number() })

export interface SupplierLinkClaims {
  purchaseOrderId: string
  version: number
  expiresAt: Date
}

/** The order a link is made for; its last day lets the link live until after the goods are due. */
export interface LinkedOrder {
  id: string
  version: number
  lastExpectedAt: Date | null
}

export function supplierUrl(order: LinkedOrder, links: SupplyOptions["links"], now: Date): string {
  const from = Math.max(now.getTime(), order.lastExpectedAt?.getTime() ?? 0)
  const expiresAt = new Date(from + links.lifetime_days * DAY_MS)
  const token = signSupplierLink({ purchaseOrderId: order.id, version: order.version, expiresAt }, secretOf(links))
  return `${links.base_url}/backorders/supplier/${token}`
}

export function signSupplierLink(claims: SupplierLinkClaims, secret: string): string {
  const body = Buffer.from(
    JSON.stringify({ purchase_order: claims.purchaseOrderId, version: claims.version, until: claims.expiresAt.getTime() })
  ).toString("base64url")
  return `${body}.${mac(body, secret)}`
}

/**
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export function readSupplierLink(token: string, links: SupplyOptions["links"], now: Date): SupplierLinkClaims {
  const [body = "", signature = "", ...rest] = token.split(".")
  const expected = Buffer.from(mac(body, secretOf(links)))
  const given = Buffer.from(signature)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This link is not one of ours. Open the link in our latest mail about the purchase order, or write to us."
    )
  }
  const claims = claimsSchema.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")))
  if (claims.until < now.getTime()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This link has expired. Open the link in our latest mail about the purchase order, or write to us."
    )
  }
  return { purchaseOrderId: claims.purchase_order, version: claims.version, expiresAt: new Date(claims.until) }
}

function secretOf({ secret }: SupplyOptions["links"]): string {
  if (secret === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      'Links to suppliers cannot be signed: set the option "links.secret" of medusa-plugin-backorder.'
    )
  }
  return secret
}

/** The prefix keeps a customer's token from opening a supplier's page, although both are signed with one secret. */
function mac(body: string, secret: string): string {
  return createHmac("sha256", secret).update(`backorder-supplier:${body}`).digest("base64url")
}
