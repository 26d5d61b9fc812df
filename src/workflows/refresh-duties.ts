import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { refreshDutiesStep } from "./steps/refresh-duties"

export interface RefreshDutiesInput {
  order_ids: string[]
  /** ISO 8601. */
  now: string
}

export const refreshDutiesWorkflowId = "refresh-backorder-duties"

/** Works out anew what customers are owed next: who was told of a later day may have agreed to it by silence. */
export const refreshDutiesWorkflow = createWorkflow(refreshDutiesWorkflowId, (input: WorkflowData<RefreshDutiesInput>) => {
  refreshDutiesStep(input)
  return new WorkflowResponse(input)
})
