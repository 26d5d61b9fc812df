import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderSplitResponse } from "../../../../../types"
import { splitBackorderWorkflow } from "../../../../../workflows/split-backorder"
import { retrieveBackorder } from "../../to-backorder"
import type { AdminSplitBackorderType } from "../../validators"
import { sayConflicts } from "../../../../say-conflicts"

/** Has a part of what the line still wants served from another location. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest<AdminSplitBackorderType>,
    res: MedusaResponse<AdminBackorderSplitResponse>
  ): Promise<void> => {
    const { location_id, quantity } = req.validatedBody
    const { result } = await splitBackorderWorkflow(req.scope).run({
      input: {
        backorder_id: req.params.id,
        location_id,
        quantity: String(quantity),
        actor_id: req.auth_context.actor_id,
        now: new Date().toISOString(),
      },
    })
    res.json({
      backorder: await retrieveBackorder(req.scope, req.params.id),
      moved: await retrieveBackorder(req.scope, result.moved_id),
    })
  }
)
