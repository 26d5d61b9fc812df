import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanPairsWorkflow } from "./replan-pairs"
import { finishReceiptStep } from "./steps/supply-finish-receipt"
import { raiseReceivedStockStep } from "./steps/supply-raise-stock"
import { findReceiptPairsStep } from "./steps/supply-receipt"

export interface ContinueReceiptWorkflowInput {
  receipt_id: string
  purchase_order_id: string
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const continueReceiptWorkflowId = "continue-receipt"

/**
 * Carries a recorded receipt on from wherever it stopped. The planner counts recorded goods as on hand, so
 * reservations rise before the stock does, and nobody else can buy what others wait for. Every part may run again,
 * and beside another run of the same receipt.
 */
export const continueReceiptWorkflow = createWorkflow(
  continueReceiptWorkflowId,
  (input: WorkflowData<ContinueReceiptWorkflowInput>) => {
    const pairs = findReceiptPairsStep({ receipt_id: input.receipt_id })
    replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, ({ input, pairs }) => ({
        pairs,
        cause: { type: "purchase_order_received", id: input.purchase_order_id, actor_id: input.actor_id ?? null },
        now: input.now,
      })),
    })
    raiseReceivedStockStep({ receipt_id: input.receipt_id })
    const finished = finishReceiptStep({ receipt_id: input.receipt_id, pairs, now: input.now })
    return new WorkflowResponse(finished)
  }
)
