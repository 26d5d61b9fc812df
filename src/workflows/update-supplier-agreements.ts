import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { updateAgreementsStep, type AgreementChange } from "./steps/agreement-records"

export interface UpdateSupplierAgreementsWorkflowInput {
  /** What is left out stays as it is. */
  agreements: AgreementChange[]
}

export const updateSupplierAgreementsWorkflowId = "update-supplier-agreements"

/** Answers the ids, in the order given. */
export const updateSupplierAgreementsWorkflow = createWorkflow(
  updateSupplierAgreementsWorkflowId,
  (input: WorkflowData<UpdateSupplierAgreementsWorkflowInput>) => new WorkflowResponse(updateAgreementsStep(input.agreements))
)
