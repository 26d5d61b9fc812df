import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findPairsOfLevelsStep } from "./steps/find-pairs"

export interface ReplanInventoryLevelsInput {
  level_ids: string[]
  /** ISO 8601. */
  now: string
}

export const replanInventoryLevelsWorkflowId = "replan-inventory-levels"

/** Stock was counted, corrected or taken. */
export const replanInventoryLevelsWorkflow = createWorkflow(
  replanInventoryLevelsWorkflowId,
  (input: WorkflowData<ReplanInventoryLevelsInput>) => {
    const pairs = findPairsOfLevelsStep(input)
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "stock_changed" },
        now: data.input.now,
      })),
    })
    return new WorkflowResponse(outcome)
  }
)
