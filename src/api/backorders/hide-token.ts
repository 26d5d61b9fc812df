import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * A signed link is a key to what it shows: Medusa's request log must not keep it. Its matcher ends with the token, so
 * that `baseUrl` does, whatever comes after it.
 */
export function hideToken(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = req.baseUrl.replace(/[^/]+$/, "[token]") + req.originalUrl.slice(req.baseUrl.length)
  next()
}
