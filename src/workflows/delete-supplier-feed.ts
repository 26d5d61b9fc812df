import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deleteSupplierFeedStep } from "./steps/feed-records"

export interface DeleteSupplierFeedWorkflowInput {
  id: string
}

export const deleteSupplierFeedWorkflowId = "delete-supplier-feed"

export const deleteSupplierFeedWorkflow = createWorkflow(
  deleteSupplierFeedWorkflowId,
  (input: WorkflowData<DeleteSupplierFeedWorkflowInput>) => new WorkflowResponse(deleteSupplierFeedStep(input))
)
