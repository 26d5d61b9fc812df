import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ReleaseRule } from "../modules/backorder/domain/release"
import { replanPairsWorkflow } from "./replan-pairs"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { findReleasableOrdersStep } from "./steps/find-releasable-orders"
import { fulfillReleasedGoodsStep } from "./steps/fulfill-released-goods"
import type { InventoryPair } from "./steps/locks"

export interface ReleaseBackordersInput {
  /** Orders for which stock came in at these pairs. */
  pairs?: InventoryPair[]
  /** Orders by id, whether or not stock came in for them. */
  order_ids?: string[]
  /** Overrides the shop's shipping policy. */
  rule?: ReleaseRule
  /** ISO 8601. */
  now: string
}

export const releaseBackordersWorkflowId = "release-backorders"

/** Packs what may leave, tells the engine, and charges for what was packed. */
export const releaseBackordersWorkflow = createWorkflow(
  releaseBackordersWorkflowId,
  (input: WorkflowData<ReleaseBackordersInput>) => {
    const orderIds = findReleasableOrdersStep(input)
    const pairs = fulfillReleasedGoodsStep(
      transform({ input, orderIds }, (data) => ({ order_ids: data.orderIds, rule: data.input.rule }))
    )
    replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "released" },
        now: data.input.now,
      })),
    })
    captureShippedGoodsStep(transform({ orderIds }, (data) => ({ order_ids: data.orderIds })))
    return new WorkflowResponse(orderIds)
  }
)
