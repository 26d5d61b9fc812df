import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findPriorityStep } from "./steps/find-priority"

export interface PrioritizeBackorderInput {
  backorder_id: string
  /** Higher is served first; without it, higher than that of everybody who waits for the same item. */
  priority?: number
  actor_id?: string
  /** ISO 8601. */
  now: string
}

export const prioritizeBackorderWorkflowId = "prioritize-backorder"

/** Gives a line another place in the queue. What others hold already stays theirs. */
export const prioritizeBackorderWorkflow = createWorkflow(
  prioritizeBackorderWorkflowId,
  (input: WorkflowData<PrioritizeBackorderInput>) => {
    const found = findPriorityStep(input)
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, found }, (data) => ({
        pairs: data.found.pairs,
        priorities: [{ line_item_id: data.found.line_item_id, priority: data.found.priority }],
        cause: { type: "prioritized", id: data.input.backorder_id, actor_id: data.input.actor_id },
        now: data.input.now,
      })),
    })
    return new WorkflowResponse(outcome)
  }
)
