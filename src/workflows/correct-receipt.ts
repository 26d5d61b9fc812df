import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { continueReceiptWorkflow } from "./continue-receipt"
import { recordCorrectionStep, type CorrectionInput } from "./steps/supply-receipt"

export type CorrectReceiptWorkflowInput = CorrectionInput

export const correctReceiptWorkflowId = "correct-receipt"

/**
 * Sets a mistaken receipt right: more came, or less. What never came leaves the stock unless it is allocated. The
 * call says what was truly received, so repeating it changes nothing, or carries on what a crash left half-way.
 */
export const correctReceiptWorkflow = createWorkflow(
  correctReceiptWorkflowId,
  (input: WorkflowData<CorrectReceiptWorkflowInput>) => {
    const correction = recordCorrectionStep(input)
    when(correction, ({ receipt_id }) => receipt_id !== null).then(() => {
      continueReceiptWorkflow.runAsStep({
        input: transform({ input, correction }, ({ input, correction }) => ({
          receipt_id: correction.receipt_id ?? input.receipt_id,
          now: input.now,
        })),
      })
      emitEventStep({ eventName: PurchaseOrderEvents.receipt_corrected, data: { id: input.id } })
    })
    return new WorkflowResponse(
      transform({ input, correction }, ({ input, correction }) => ({ id: input.id, receipt_id: correction.receipt_id }))
    )
  }
)
