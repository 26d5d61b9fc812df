/**
 * Links that let a supplier answer for one purchase order without logging in.
 *
 * A token is its claims and a MAC over them: nobody can make one without the secret, and changing the order, the
 * version of the order's links or the end breaks it. It may be used until it ends, for a supplier confirms first and
 * ships later; raising the order's version makes all links to it void.
 */
import { z } from "@medusajs/framework/zod"
import type { SupplyOptions } from "./options"
import { readToken, secretOf, signToken } from "./signed-token"

const DAY_MS = 24 * 60 * 60 * 1000

const claimsSchema = z.object({ purchase_order: z.string(), version: z.number(), until: z.number() })

const kind = {
  purpose: "backorder-supplier",
  parse: (claims: unknown) => claimsSchema.parse(claims),
  wayOut: "Open the link in our latest mail about the purchase order, or write to us.",
}

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

export const signSupplierLink = (claims: SupplierLinkClaims, secret: string): string =>
  signToken(
    kind.purpose,
    { purchase_order: claims.purchaseOrderId, version: claims.version, until: claims.expiresAt.getTime() },
    secret
  )

/**
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export function readSupplierLink(token: string, links: SupplyOptions["links"], now: Date): SupplierLinkClaims {
  const claims = readToken(kind, token, links, now)
  return { purchaseOrderId: claims.purchase_order, version: claims.version, expiresAt: new Date(claims.until) }
}
