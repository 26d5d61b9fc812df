import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { releaseBackordersWorkflow } from "./release-backorders"
import { replanPairsWorkflow } from "./replan-pairs"
import type { ReplanInput } from "./steps/replan-pairs"

export const replanInventoryPairsWorkflowId = "replan-inventory-pairs"

/** Plans pairs whose stock may have changed: those who wait get what is there, and it starts on its way. */
export const replanInventoryPairsWorkflow = createWorkflow(
  replanInventoryPairsWorkflowId,
  (input: WorkflowData<ReplanInput>) => {
    const outcome = replanPairsWorkflow.runAsStep({ input })
    releaseBackordersWorkflow.runAsStep({
      input: transform({ input }, (data) => ({ pairs: data.input.pairs, now: data.input.now })),
    })
    return new WorkflowResponse(transform({ outcome }, (data) => ({ changed: data.outcome.order_ids.length })))
  }
)
