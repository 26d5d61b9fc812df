import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { releaseBackordersWorkflow } from "./release-backorders"
import { replanPairsWorkflow } from "./replan-pairs"
import { findPairsOfLevelsStep } from "./steps/find-pairs"

export interface ReplanInventoryLevelsInput {
  level_ids: string[]
  /** ISO 8601. */
  now: string
}

export const replanInventoryLevelsWorkflowId = "replan-inventory-levels"

/** Stock was counted, corrected or taken: those who wait get what is there, and it starts on its way. */
export const replanInventoryLevelsWorkflow = createWorkflow(
  replanInventoryLevelsWorkflowId,
  (input: WorkflowData<ReplanInventoryLevelsInput>) => {
    const pairs = findPairsOfLevelsStep(input)
    const outcome = replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "stock_changed" },
        now: data.input.now,
      })),
    })
    releaseBackordersWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({ pairs: data.pairs, now: data.input.now })),
    })
    return new WorkflowResponse(outcome)
  }
)
