import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderResponse } from "../../../../../types"
import { prioritizeBackorderWorkflow } from "../../../../../workflows/prioritize-backorder"
import { retrieveBackorder } from "../../to-backorder"
import type { AdminPrioritizeBackorderType } from "../../validators"
import { sayConflicts } from "../../../../say-conflicts"

/** Puts the record's line before everybody who waits for the same item, or gives it the priority asked for. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest<AdminPrioritizeBackorderType>,
    res: MedusaResponse<AdminBackorderResponse>
  ): Promise<void> => {
    await prioritizeBackorderWorkflow(req.scope).run({
      input: {
        backorder_id: req.params.id,
        priority: req.validatedBody.priority,
        actor_id: req.auth_context.actor_id,
        now: new Date().toISOString(),
      },
    })
    res.json({ backorder: await retrieveBackorder(req.scope, req.params.id) })
  }
)
