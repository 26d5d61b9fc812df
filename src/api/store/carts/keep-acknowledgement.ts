import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ACKNOWLEDGEMENT } from "../../../workflows/queries/store-acknowledgement"

/**
 * A storefront may send back the metadata it read, but what the shopper agreed to is written by
 * the acknowledgement's own route alone, so that the date and the wording can be relied on.
 */
export function keepAcknowledgement(
  req: MedusaRequest<{ metadata?: Record<string, unknown> | null }>,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { metadata } = req.validatedBody
  if (metadata && ACKNOWLEDGEMENT in metadata) {
    req.validatedBody.metadata = Object.fromEntries(Object.entries(metadata).filter(([key]) => key !== ACKNOWLEDGEMENT))
  }
  next()
}
