import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { NoticeEvents } from "../types"
import { reflectLedgerStep } from "./steps/reflect-ledger"

export const reflectLedgerWorkflowId = "reflect-backorder-ledger"

/** Brings tags, links and notices up to what the ledger says, and wakes whoever sends notices. */
export const reflectLedgerWorkflow = createWorkflow(
  reflectLedgerWorkflowId,
  (input: WorkflowData<{ now: string }>) => {
    const queued = reflectLedgerStep(input)
    emitEventStep({ eventName: NoticeEvents.queued, data: queued })
    return new WorkflowResponse(queued)
  }
)
