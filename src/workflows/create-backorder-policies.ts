import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { BackorderPolicyEvents } from "../types"
import { createPoliciesStep, type NewPolicy } from "./steps/policy-records"

export interface CreateBackorderPoliciesWorkflowInput {
  policies: NewPolicy[]
}

export const createBackorderPoliciesWorkflowId = "create-backorder-policies"

/** Answers id and scope of the new policies, in the order given. */
export const createBackorderPoliciesWorkflow = createWorkflow(
  createBackorderPoliciesWorkflowId,
  (input: WorkflowData<CreateBackorderPoliciesWorkflowInput>) => {
    const created = createPoliciesStep(input.policies)
    emitEventStep({ eventName: BackorderPolicyEvents.changed, data: created })
    return new WorkflowResponse(created)
  }
)
