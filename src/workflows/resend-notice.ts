import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { sendDueNoticesWorkflow } from "./send-due-notices"
import { requeueNoticeStep } from "./steps/notice-requeue"

export const resendNoticeWorkflowId = "resend-notice"

/** Makes one notice due again and sends it at once. */
export const resendNoticeWorkflow = createWorkflow(resendNoticeWorkflowId, (input: WorkflowData<{ id: string }>) => {
  const id = requeueNoticeStep(input)
  const result = sendDueNoticesWorkflow.runAsStep({ input: transform({ id }, (data) => ({ ids: [data.id] })) })
  return new WorkflowResponse(result)
})
