import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { releaseBackordersWorkflow } from "./release-backorders"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { settlePaymentStep } from "./steps/settle-payment"
import { settleRefundStep } from "./steps/settle-refund"
import type { SettleInput } from "./steps/settled-otherwise"

export const settleByOtherMeansWorkflowId = "settle-by-other-means"

/**
 * Money of an order came or went by other means than its payment: it counts as paid or paid back from now on, what was
 * still to be tried ends, and goods that waited for it leave.
 */
export const settleByOtherMeansWorkflow = createWorkflow(
  settleByOtherMeansWorkflowId,
  (input: WorkflowData<SettleInput>) => {
    const paid = settlePaymentStep(input)
    releaseBackordersWorkflow.runAsStep({
      input: transform({ paid, input }, (data) => ({ order_ids: data.paid.waiting, now: data.input.now })),
    })
    captureShippedGoodsStep(transform({ paid, input }, (data) => ({ order_ids: data.paid.paid, now: data.input.now })))
    const paidBack = settleRefundStep(transform({ paid, input }, (data) => data.input))
    reflectLedgerWorkflow.runAsStep({ input: transform({ input, paidBack }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(paidBack)
  }
)
