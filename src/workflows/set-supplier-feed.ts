import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { setSupplierFeedStep, type SetSupplierFeedInput } from "./steps/feed-records"

export type SetSupplierFeedWorkflowInput = SetSupplierFeedInput

export const setSupplierFeedWorkflowId = "set-supplier-feed"

export const setSupplierFeedWorkflow = createWorkflow(
  setSupplierFeedWorkflowId,
  (input: WorkflowData<SetSupplierFeedWorkflowInput>) => new WorkflowResponse(setSupplierFeedStep(input))
)
