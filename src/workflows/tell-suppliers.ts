import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { NoticeEvents } from "../types"
import { tellSuppliersStep, type SupplierNews } from "./steps/tell-suppliers"

export interface TellSuppliersWorkflowInput {
  news: SupplierNews[]
  /** ISO 8601. */
  now: string
}

export const tellSuppliersWorkflowId = "tell-suppliers"

/** Mails to suppliers about their orders, each once; sent as soon as what they tell of is done. */
export const tellSuppliersWorkflow = createWorkflow(
  tellSuppliersWorkflowId,
  (input: WorkflowData<TellSuppliersWorkflowInput>) => {
    const queued = tellSuppliersStep(input)
    emitEventStep({ eventName: NoticeEvents.queued, data: queued }).config({ name: "emit-supplier-notices-queued" })
    return new WorkflowResponse(queued)
  }
)
