import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminLateLinesResponse } from "../../../../../types"
import { lateLines } from "../../../../../workflows/queries/late-lines"

/** The lines of the order that come too late for customers, as the dates stand. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminLateLinesResponse>
): Promise<void> => {
  res.json({ late_lines: await lateLines(req.scope, req.params.id, new Date()) })
}
