import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createAgreementsStep, type NewAgreement } from "./steps/agreement-records"

export interface CreateSupplierAgreementsWorkflowInput {
  agreements: NewAgreement[]
}

export const createSupplierAgreementsWorkflowId = "create-supplier-agreements"

/** On one day a supplier has one agreement for an item. Answers the ids of the new ones, in the order given. */
export const createSupplierAgreementsWorkflow = createWorkflow(
  createSupplierAgreementsWorkflowId,
  (input: WorkflowData<CreateSupplierAgreementsWorkflowInput>) => new WorkflowResponse(createAgreementsStep(input.agreements))
)
