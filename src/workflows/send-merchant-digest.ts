import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NoticeEvents } from "../types"
import { queueDigestStep, type DigestInput } from "./steps/queue-digest"

export const sendMerchantDigestWorkflowId = "send-backorder-digest"

/** Mails the merchant what needs a person, once a day. Answers the mail's id. */
export const sendMerchantDigestWorkflow = createWorkflow(
  sendMerchantDigestWorkflowId,
  (input: WorkflowData<DigestInput>) => {
    const queued = queueDigestStep(input)
    emitEventStep({ eventName: NoticeEvents.queued, data: queued })
    return new WorkflowResponse(queued)
  }
)
