import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { createSuppliersStep, type NewSupplier } from "./steps/supply-suppliers"

export interface CreateSuppliersWorkflowInput {
  suppliers: NewSupplier[]
}

export const createSuppliersWorkflowId = "create-suppliers"

/** Answers the ids of the new suppliers, in the order given. */
export const createSuppliersWorkflow = createWorkflow(
  createSuppliersWorkflowId,
  (input: WorkflowData<CreateSuppliersWorkflowInput>) => new WorkflowResponse(createSuppliersStep(input.suppliers))
)
