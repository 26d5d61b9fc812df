import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** A signed link is a key to what it shows: Medusa's request log must not keep it. */
export function hideToken(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  req.originalUrl = req.originalUrl.replace(/[^/?]+(?=(\/(slip|csv))?\/*(\?|$))/, "[token]")
  next()
}
