import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { requestBody } from "./request-body"

/** The fields that a form sent; null for what is no form, or is longer than any. */
export async function formOf(req: MedusaRequest): Promise<URLSearchParams | null> {
  if (!req.is("application/x-www-form-urlencoded")) {
    return null
  }
  try {
    return new URLSearchParams(await requestBody(req))
  } catch (error) {
    if (MedusaError.isMedusaError(error)) {
      return null
    }
    throw error
  }
}
