import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { releaseBackordersWorkflow } from "./release-backorders"
import { confirmPaymentStep } from "./steps/confirm-payment"

export interface ConfirmBackorderPaymentInput {
  request_id: string
  /** ISO 8601. */
  now: string
}

export const confirmBackorderPaymentWorkflowId = "confirm-backorder-payment"

/** A customer has paid what they were asked for: the goods that waited for it leave. */
export const confirmBackorderPaymentWorkflow = createWorkflow(
  confirmBackorderPaymentWorkflowId,
  (input: WorkflowData<ConfirmBackorderPaymentInput>) => {
    const paid = confirmPaymentStep(input)
    releaseBackordersWorkflow.runAsStep({
      input: transform({ paid, input }, (data) => ({ order_ids: [data.paid.order_id], now: data.input.now })),
    })
    reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(paid)
  }
)
