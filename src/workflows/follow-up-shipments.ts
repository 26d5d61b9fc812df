import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NoticeEvents } from "../types"
import { followUpStep, type FollowUpInput } from "./steps/follow-up"

export const followUpShipmentsWorkflowId = "follow-up-backorder-shipments"

/** Asks after orders of which everything has left. Answers the mails' ids. */
export const followUpShipmentsWorkflow = createWorkflow(
  followUpShipmentsWorkflowId,
  (input: WorkflowData<FollowUpInput>) => {
    const queued = followUpStep(input)
    emitEventStep({ eventName: NoticeEvents.queued, data: queued })
    return new WorkflowResponse(queued)
  }
)
