import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NoticeEvents } from "../types"
import { sendDueNoticesStep, type SendDueNoticesInput } from "./steps/notice-send-due"

export const sendDueNoticesWorkflowId = "send-due-notices"

/** Sends what waits in the outbox and says what became of it. A mail that cannot be sent does not make it fail. */
export const sendDueNoticesWorkflow = createWorkflow(
  sendDueNoticesWorkflowId,
  (input: WorkflowData<SendDueNoticesInput>) => {
    const result = sendDueNoticesStep(input)
    emitEventStep({ eventName: NoticeEvents.sent, data: transform({ result }, (data) => data.result.sent) }).config({
      name: "emit-notices-sent",
    })
    emitEventStep({ eventName: NoticeEvents.failed, data: transform({ result }, (data) => data.result.failed) }).config({
      name: "emit-notices-failed",
    })
    return new WorkflowResponse(
      transform({ result }, (data) => ({
        sent: data.result.sent.length,
        failed: data.result.failed.length,
        retried: data.result.retried.length,
      }))
    )
  }
)
