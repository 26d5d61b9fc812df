import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { BackorderPolicyEvents } from "../types"
import { deletePoliciesStep } from "./steps/policy-records"

export interface DeleteBackorderPoliciesWorkflowInput {
  ids: string[]
}

export const deleteBackorderPoliciesWorkflowId = "delete-backorder-policies"

/** What they set is inherited from wider scopes again. Answers id and scope of what was deleted. */
export const deleteBackorderPoliciesWorkflow = createWorkflow(
  deleteBackorderPoliciesWorkflowId,
  (input: WorkflowData<DeleteBackorderPoliciesWorkflowInput>) => {
    const deleted = deletePoliciesStep(input.ids)
    emitEventStep({ eventName: BackorderPolicyEvents.changed, data: deleted })
    return new WorkflowResponse(deleted)
  }
)
