import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { BackorderPolicyEvents } from "../types"
import { updatePoliciesStep, type PolicyChange } from "./steps/policy-records"

export interface UpdateBackorderPoliciesWorkflowInput {
  /** What is left out stays as it is; null inherits from now on. */
  policies: PolicyChange[]
}

export const updateBackorderPoliciesWorkflowId = "update-backorder-policies"

/** Answers id and scope of the policies, in the order given. */
export const updateBackorderPoliciesWorkflow = createWorkflow(
  updateBackorderPoliciesWorkflowId,
  (input: WorkflowData<UpdateBackorderPoliciesWorkflowInput>) => {
    const updated = updatePoliciesStep(input.policies)
    emitEventStep({ eventName: BackorderPolicyEvents.changed, data: updated })
    return new WorkflowResponse(updated)
  }
)
