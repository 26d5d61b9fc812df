import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { PurchaseOrderEvents } from "../types"
import { continueReceiptWorkflow } from "./continue-receipt"
import { recordReceiptStep, type ReceiptInput } from "./steps/supply-receipt"

export type ReceivePurchaseOrderWorkflowInput = ReceiptInput

export const receivePurchaseOrderWorkflowId = "receive-purchase-order"

/**
 * Goods have come in: record them, then carry them through to those who wait. Called again with the same key, it
 * finds the same receipt and goes on where that one stopped.
 */
export const receivePurchaseOrderWorkflow = createWorkflow(
  receivePurchaseOrderWorkflowId,
  (input: WorkflowData<ReceivePurchaseOrderWorkflowInput>) => {
    const receipt = recordReceiptStep(input)
    continueReceiptWorkflow.runAsStep({
      input: transform({ input, receipt }, ({ input, receipt }) => ({
        receipt_id: receipt.receipt_id,
        now: input.now,
      })),
    })
    when(receipt, ({ repeated }) => !repeated).then(() => {
      emitEventStep({ eventName: PurchaseOrderEvents.received, data: { id: input.id } })
    })
    return new WorkflowResponse({ id: input.id, receipt_id: receipt.receipt_id })
  }
)
