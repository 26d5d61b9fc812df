import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderResponse } from "../../../../../types"
import { decideBackordersWorkflow } from "../../../../../workflows/decide-backorders"
import { retrieveBackorder } from "../../to-backorder"
import { sayConflicts } from "../../../../say-conflicts"

/** Gives up what still waits of the record's line, gives its money back and tells the customer. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminBackorderResponse>
  ): Promise<void> => {
    const backorder = await retrieveBackorder(req.scope, req.params.id)
    await decideBackordersWorkflow(req.scope).run({
      input: {
        order_id: backorder.order_id,
        source: "merchant",
        decision: "cancel",
        backorder_ids: [backorder.id],
        actor_id: req.auth_context.actor_id,
        promise_version: backorder.promise_version,
        now: new Date().toISOString(),
      },
    })
    res.json({ backorder: await retrieveBackorder(req.scope, backorder.id) })
  }
)
