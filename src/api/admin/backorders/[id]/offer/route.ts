import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminBackorderResponse } from "../../../../../types"
import { offerChoiceWorkflow } from "../../../../../workflows/offer-choice"
import { retrieveBackorder } from "../../to-backorder"
import { sayConflicts } from "../../../../say-conflicts"
import type { AdminOfferBackorderType } from "../../validators"

/** Mails the customer the choice about what waits, whether or not its date has passed. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest<AdminOfferBackorderType>,
    res: MedusaResponse<AdminBackorderResponse>
  ): Promise<void> => {
    const backorder = await retrieveBackorder(req.scope, req.params.id)
    await offerChoiceWorkflow(req.scope).run({
      input: {
        backorder_id: backorder.id,
        substitute: req.validatedBody.substitute,
        actor_id: req.auth_context.actor_id,
        now: new Date().toISOString(),
      },
    })
    res.json({ backorder: await retrieveBackorder(req.scope, backorder.id) })
  }
)
