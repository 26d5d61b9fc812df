import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findMovedRecordStep, findMoveStep } from "./steps/find-move"

export interface SplitBackorderInput {
  backorder_id: string
  location_id: string
  /** Units of the order line, a decimal. */
  quantity: string
  actor_id?: string
  /** ISO 8601. */
  now: string
}

export const splitBackorderWorkflowId = "split-backorder"

/** Has a part of what a line still wants served from another location, what waits before what is held. */
export const splitBackorderWorkflow = createWorkflow(
  splitBackorderWorkflowId,
  (input: WorkflowData<SplitBackorderInput>) => {
    const move = findMoveStep(input)
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, move }, (data) => ({
        pairs: data.move.pairs,
        moves: [data.move.wish],
        cause: { type: "split", id: data.input.backorder_id, actor_id: data.input.actor_id },
        now: data.input.now,
      })),
    })
    const moved = findMovedRecordStep(
      transform({ move, outcome }, (data) => ({
        wish: data.move.wish,
        title: data.move.title,
        changed: data.outcome.changed,
      }))
    )
    return new WorkflowResponse(transform({ moved, outcome }, (data) => ({ moved_id: data.moved, changed: data.outcome.changed })))
  }
)
