import { emitEventStep } from "@medusajs/medusa/core-flows"
import { InventoryEvents, InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanPairsWorkflow } from "./replan-pairs"
import { finishReceiptStep } from "./steps/supply-finish-receipt"
import { lowerCorrectedStockStep } from "./steps/supply-lower-stock"
import { raiseReceivedStockStep } from "./steps/supply-raise-stock"
import { findReceiptStep } from "./steps/supply-receipt"

export interface ContinueReceiptWorkflowInput {
  receipt_id: string
  /** ISO 8601. */
  now: string
}

export const continueReceiptWorkflowId = "continue-receipt"

/**
 * Carries a recorded receipt, or the correction of one, on from wherever it stopped. What a correction takes away
 * leaves the stock first, and only if it is free. The planner counts recorded goods as on hand, so reservations rise
 * before the stock does, and nobody else can buy what others wait for. Every part may run again, and beside another
 * run of the same receipt.
 */
export const continueReceiptWorkflow = createWorkflow(
  continueReceiptWorkflowId,
  (input: WorkflowData<ContinueReceiptWorkflowInput>) => {
    const receipt = findReceiptStep({ receipt_id: input.receipt_id })
    const lowered = lowerCorrectedStockStep({ receipt_id: input.receipt_id })
    replanPairsWorkflow.runAsStep({
      input: transform({ input, receipt }, ({ input, receipt }) => ({ ...receipt, now: input.now })),
    })
    const raised = raiseReceivedStockStep({ receipt_id: input.receipt_id })
    // What core tells when it changes a level itself.
    const levels = transform({ lowered, raised }, ({ lowered, raised }) => [...lowered, ...raised].map((id) => ({ id })))
    emitEventStep({ eventName: InventoryEvents.INVENTORY_LEVEL_UPDATED, data: levels })
    emitEventStep({ eventName: InventoryLevelWorkflowEvents.UPDATED, data: levels }).config({
      name: "emit-inventory-level-updated",
    })
    const finished = finishReceiptStep({ receipt_id: input.receipt_id, pairs: receipt.pairs, now: input.now })
    return new WorkflowResponse(finished)
  }
)
