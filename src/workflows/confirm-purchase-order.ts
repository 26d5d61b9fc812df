import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { replanPairsWorkflow } from "./replan-pairs"
import { setIncomingStep } from "./steps/supply-incoming"
import { movePurchaseOrderStep } from "./steps/supply-move-order"

export interface ConfirmPurchaseOrderWorkflowInput {
  id: string
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const confirmPurchaseOrderWorkflowId = "confirm-purchase-order"

/** The supplier has agreed; the dates the lines have now are kept as the ones later dates are judged by. */
export const confirmPurchaseOrderWorkflow = createWorkflow(
  confirmPurchaseOrderWorkflowId,
  (input: WorkflowData<ConfirmPurchaseOrderWorkflowInput>) => {
    const move = movePurchaseOrderStep({ id: input.id, to: "confirmed", now: input.now })
    setIncomingStep(move.pairs)
    replanPairsWorkflow.runAsStep({
      input: transform({ input, move }, ({ input, move }) => ({
        pairs: move.pairs,
        cause: { type: "purchase_order_confirmed", id: input.id, actor_id: input.actor_id ?? null },
        now: input.now,
      })),
    })
    emitEventStep({ eventName: PurchaseOrderEvents.confirmed, data: { id: input.id } })
    return new WorkflowResponse({ id: input.id })
  }
)
