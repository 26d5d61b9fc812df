import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { updateSuppliersStep, type SupplierChange } from "./steps/supply-suppliers"

export interface UpdateSuppliersWorkflowInput {
  suppliers: SupplierChange[]
}

export const updateSuppliersWorkflowId = "update-suppliers"

export const updateSuppliersWorkflow = createWorkflow(
  updateSuppliersWorkflowId,
  (input: WorkflowData<UpdateSuppliersWorkflowInput>) => new WorkflowResponse(updateSuppliersStep(input.suppliers))
)
