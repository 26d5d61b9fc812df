import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReplanResponse } from "../../../../types"
import { reconcileBackordersWorkflow } from "../../../../workflows/reconcile-backorders"

/** Plans every open pair afresh and says at how many pairs it looked and how many orders it changed. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminReplanResponse>
): Promise<void> {
  const { result } = await reconcileBackordersWorkflow(req.scope).run({ input: { now: new Date().toISOString() } })
  res.json({ replan: result })
}
