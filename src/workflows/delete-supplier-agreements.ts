import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deleteAgreementsStep } from "./steps/agreement-records"

export interface DeleteSupplierAgreementsWorkflowInput {
  ids: string[]
}

export const deleteSupplierAgreementsWorkflowId = "delete-supplier-agreements"

/** Orders that were placed under them stay as they are. Answers the ids. */
export const deleteSupplierAgreementsWorkflow = createWorkflow(
  deleteSupplierAgreementsWorkflowId,
  (input: WorkflowData<DeleteSupplierAgreementsWorkflowInput>) => new WorkflowResponse(deleteAgreementsStep(input.ids))
)
