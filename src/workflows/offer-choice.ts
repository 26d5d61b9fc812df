import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { recordOfferStep, type RecordOfferInput } from "./steps/record-offer"

export const offerChoiceWorkflowId = "offer-backorder-choice"

/** Writes down that the customer is offered the choice about what waits of an order, and mails the signed link. */
export const offerChoiceWorkflow = createWorkflow(
  offerChoiceWorkflowId,
  (input: WorkflowData<RecordOfferInput>) => {
    const offer = recordOfferStep(input)
    reflectLedgerWorkflow.runAsStep({ input: transform({ input }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(offer)
  }
)
