import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { acknowledgeBackordersStep, type AcknowledgeBackordersInput } from "./steps/checkout-acknowledge"

export const acknowledgeBackordersWorkflowId = "acknowledge-backorders"

/** A shopper agrees to what waits; the cart keeps when, and to which sentences. Medusa gives them to the order. */
export const acknowledgeBackordersWorkflow = createWorkflow(
  acknowledgeBackordersWorkflowId,
  (input: WorkflowData<AcknowledgeBackordersInput>) => {
    // The cart must not become an order in between: the order would not have it.
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 60 })
    const acknowledgement = acknowledgeBackordersStep(input)
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(acknowledgement)
  }
)
