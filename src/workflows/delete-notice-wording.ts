import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { deleteNoticeWordingStep, type WordingKey } from "./steps/wording-records"

export type DeleteNoticeWordingWorkflowInput = WordingKey

export const deleteNoticeWordingWorkflowId = "delete-notice-wording"

export const deleteNoticeWordingWorkflow = createWorkflow(
  deleteNoticeWordingWorkflowId,
  (input: WorkflowData<DeleteNoticeWordingWorkflowInput>) => new WorkflowResponse(deleteNoticeWordingStep(input))
)
