import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { sendNoticeTestStep, type SendNoticeTestInput } from "./steps/wording-test"

export type SendNoticeTestWorkflowInput = SendNoticeTestInput

export const sendNoticeTestWorkflowId = "send-notice-test"

/** Sends a mail about a made-up order, with words that need not be stored, to whoever wants to see it. */
export const sendNoticeTestWorkflow = createWorkflow(
  sendNoticeTestWorkflowId,
  (input: WorkflowData<SendNoticeTestWorkflowInput>) => new WorkflowResponse(sendNoticeTestStep(input))
)
