import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { claimCheckoutStep, type ClaimCheckoutInput } from "./steps/checkout-claim"

export const claimCheckoutWorkflowId = "claim-backorder-checkout"

/** A shopper changes or completes a cart: claims what it asks for beyond stock, or says why it may not. */
export const claimCheckoutWorkflow = createWorkflow(
  claimCheckoutWorkflowId,
  (input: WorkflowData<ClaimCheckoutInput>) => new WorkflowResponse(claimCheckoutStep(input))
)
