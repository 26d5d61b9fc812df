import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** The answer with status 409. */
export interface Conflict {
  code: "invalid_state_error"
  type: "conflict"
  message: string
}

/** Somebody else works on the same thing or was faster; a workflow gives errors back as plain objects. */
export function isConflict(error: unknown): error is MedusaError {
  return MedusaError.isMedusaError(error) && error.type === MedusaError.Types.CONFLICT
}

/** Medusa's error handler puts a sentence of its own in place of a conflict's, which says what is busy and what to do. */
export function sayConflicts<Req, Body>(
  handle: (req: Req, res: MedusaResponse<Body>) => Promise<void>
): (req: Req, res: MedusaResponse<Body | Conflict>) => Promise<void> {
  return async (req, res) => {
    try {
      await handle(req, res)
    } catch (error) {
      if (!isConflict(error)) {
        throw error
      }
      res.status(409).json({ code: "invalid_state_error", type: "conflict", message: error.message })
    }
  }
}
