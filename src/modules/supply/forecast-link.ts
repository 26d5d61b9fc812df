/** Links that show a supplier its forecast as it is on the day they are opened, for as long as all links hold. */
import { z } from "@medusajs/framework/zod"
import type { SupplyOptions } from "./options"
import { readToken, secretOf, signToken } from "./signed-token"

const DAY_MS = 24 * 60 * 60 * 1000

const claimsSchema = z.object({ supplier: z.string(), until: z.number() })

const kind = {
  purpose: "backorder-supplier-forecast",
  parse: (claims: unknown) => claimsSchema.parse(claims),
  wayOut: "Open the link in our latest forecast, or write to us.",
}

export function forecastUrl(supplierId: string, links: SupplyOptions["links"], now: Date): string {
  const claims = { supplier: supplierId, until: now.getTime() + links.lifetime_days * DAY_MS }
  return `${links.base_url}/backorders/supplier-forecast/${signToken(kind.purpose, claims, secretOf(links))}`
}

/**
 * The supplier whose forecast it shows.
 * @throws MedusaError `not_found` for a token that we did not sign, `not_allowed` for one that has expired.
 */
export const readForecastLink = (token: string, links: SupplyOptions["links"], now: Date): string =>
  readToken(kind, token, links, now).supplier
