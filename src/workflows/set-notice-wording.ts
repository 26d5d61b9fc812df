import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { setNoticeWordingStep, type SetNoticeWordingInput } from "./steps/wording-records"

export type SetNoticeWordingWorkflowInput = SetNoticeWordingInput

export const setNoticeWordingWorkflowId = "set-notice-wording"

export const setNoticeWordingWorkflow = createWorkflow(
  setNoticeWordingWorkflowId,
  (input: WorkflowData<SetNoticeWordingWorkflowInput>) => new WorkflowResponse(setNoticeWordingStep(input))
)
