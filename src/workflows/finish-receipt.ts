import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { SupplyPair } from "../modules/supply/repositories/arrivals"
import { releaseBackordersWorkflow } from "./release-backorders"
import { setIncomingStep } from "./steps/supply-incoming"
import { markReceiptDoneStep } from "./steps/supply-receipt"

export interface FinishReceiptWorkflowInput {
  receipt_id: string
  pairs: SupplyPair[]
  /** ISO 8601. */
  now: string
}

export const finishReceiptWorkflowId = "finish-receipt"

/** The goods are in stock: what is still open is set, parcels are made, and only then is the receipt done. */
export const finishReceiptWorkflow = createWorkflow(
  finishReceiptWorkflowId,
  (input: WorkflowData<FinishReceiptWorkflowInput>) => {
    setIncomingStep(input.pairs)
    releaseBackordersWorkflow.runAsStep({
      input: transform({ input }, ({ input: { pairs, now } }) => ({ pairs, now })),
    })
    const done = markReceiptDoneStep({ receipt_id: input.receipt_id })
    return new WorkflowResponse(done)
  }
)
