import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { findOpenPairsStep } from "./steps/find-open-pairs"
import { finishParcelsStep } from "./steps/finish-parcels"
import { recordMissedShipmentsStep } from "./steps/record-missed-shipments"
import { replanInBatchesStep } from "./steps/replan-in-batches"
import { reconcileIncomingStep } from "./steps/supply-incoming"

export interface ReconcileBackordersInput {
  /** ISO 8601. */
  now: string
}

export const reconcileBackordersWorkflowId = "reconcile-backorders"

/** Events can be lost; what Medusa says is still true. Plans every open pair afresh and changes only what differs. */
export const reconcileBackordersWorkflow = createWorkflow(
  reconcileBackordersWorkflowId,
  (input: WorkflowData<ReconcileBackordersInput>) => {
    finishParcelsStep(input)
    reconcileIncomingStep({})
    const pairs = findOpenPairsStep({})
    const reconciled = replanInBatchesStep(transform({ input, pairs }, (data) => ({ pairs: data.pairs, now: data.input.now })))
    recordMissedShipmentsStep(input)
    return new WorkflowResponse(reconciled)
  }
)
