import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { announceNoticesStep } from "./steps/announce-notices"
import { sendDueNoticesStep, type SendDueNoticesInput } from "./steps/notice-send-due"

export const sendDueNoticesWorkflowId = "send-due-notices"

/** Sends what waits in the outbox and says what became of it. A mail that cannot be sent does not make it fail. */
export const sendDueNoticesWorkflow = createWorkflow(
  sendDueNoticesWorkflowId,
  (input: WorkflowData<SendDueNoticesInput>) => {
    const result = sendDueNoticesStep(input)
    announceNoticesStep(transform({ result }, (data) => ({ ids: [...data.result.sent, ...data.result.failed] })))
    return new WorkflowResponse(
      transform({ result }, (data) => ({
        sent: data.result.sent.length,
        failed: data.result.failed.length,
        retried: data.result.retried.length,
      }))
    )
  }
)
