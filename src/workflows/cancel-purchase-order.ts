import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { cancelPurchaseOrderStep } from "./steps/supply-move-order"

export interface CancelPurchaseOrderWorkflowInput {
  id: string
  reason?: string | null
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const cancelPurchaseOrderWorkflowId = "cancel-purchase-order"

/** What is open will not come; those who waited for it are planned anew. */
export const cancelPurchaseOrderWorkflow = createWorkflow(
  cancelPurchaseOrderWorkflowId,
  (input: WorkflowData<CancelPurchaseOrderWorkflowInput>) => {
    const move = cancelPurchaseOrderStep({ id: input.id })
    setIncomingStep(move.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({
        pairs: move.pairs,
        cause: {
          type: "purchase_order_canceled",
          id: input.id,
          reason: input.reason ?? null,
          actor_id: input.actor_id ?? null,
        },
        now: input.now,
      })),
    })
    return new WorkflowResponse({ id: input.id })
  }
)
