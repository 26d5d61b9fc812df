import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReplanResponse } from "../../../../types"
import { reconcileBackordersWorkflow } from "../../../../workflows/reconcile-backorders"
import type { AdminReplanParamsType } from "../validators"
import { sayConflicts } from "../../../say-conflicts"

/** Plans every open item afresh and says on what Medusa and the records did not agree. */
export const POST = sayConflicts(
  async (
    req: AuthenticatedMedusaRequest<unknown, AdminReplanParamsType>,
    res: MedusaResponse<AdminReplanResponse>
  ): Promise<void> => {
    const { result } = await reconcileBackordersWorkflow(req.scope).run({
      input: { now: new Date().toISOString(), dry_run: req.validatedQuery.dry_run === true },
    })
    res.json({ replan: result })
  }
)
