import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { requestBody } from "../../backorders/request-body"

/** Parses the body, which Medusa leaves alone here, so that the validator finds it where it always does. */
export async function readJson(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  req.body = parse(await requestBody(req))
  next()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text || "{}")
  } catch {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, 'The body must be JSON.')
  }
}
