import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanInventoryPairsWorkflow } from "./replan-inventory-pairs"
import { findPairsOfProductsStep } from "./steps/find-pairs"
import { replanEachOrderStep } from "./steps/replan-each-order"
import type { ReplanCause } from "./steps/replan-pairs"

export interface ReplanProductsInput {
  variant_ids?: string[]
  inventory_item_ids?: string[]
  /** Links between a variant and what it is made of. */
  part_ids?: string[]
  cause: ReplanCause
  /** ISO 8601. */
  now: string
}

export const replanProductsWorkflowId = "replan-products"

/** A variant or what it is made of changed: its lines are planned again. */
export const replanProductsWorkflow = createWorkflow(
  replanProductsWorkflowId,
  (input: WorkflowData<ReplanProductsInput>) => {
    const found = findPairsOfProductsStep(input)
    const outcome = replanInventoryPairsWorkflow.runAsStep({
      input: transform({ input, found }, (data) => ({
        pairs: data.found.pairs,
        cause: data.input.cause,
        now: data.input.now,
      })),
    })
    replanEachOrderStep(
      transform({ input, found, outcome }, (data) => ({
        order_ids: data.found.order_ids,
        cause: data.input.cause,
        now: data.input.now,
      }))
    )
    return new WorkflowResponse(outcome)
  }
)
