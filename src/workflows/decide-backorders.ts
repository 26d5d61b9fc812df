import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { carryOutDecisionWorkflow } from "./carry-out-decision"
import { claimDecisionStep, type ClaimDecisionInput } from "./steps/claim-decision"

export const decideBackordersWorkflowId = "decide-backorders"

/** Takes a customer's or a merchant's answer about what waits of an order, and carries it out. */
export const decideBackordersWorkflow = createWorkflow(
  decideBackordersWorkflowId,
  (input: WorkflowData<ClaimDecisionInput>) => {
    const decisionId = claimDecisionStep(input)
    const decision = carryOutDecisionWorkflow.runAsStep({
      input: transform({ decisionId, input }, (data) => ({ decision_id: data.decisionId, now: data.input.now })),
    })
    return new WorkflowResponse(decision)
  }
)
