import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { replanPairsWorkflow } from "./replan-pairs"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { findReleasableOrdersStep } from "./steps/find-releasable-orders"
import { fulfillReleasedGoodsStep } from "./steps/fulfill-released-goods"

export interface ReleaseBackordersInput {
  /** Orders for which stock of these pairs' items came in. */
  pairs?: { inventory_item_id: string }[]
  /** Orders by id, whether or not stock came in for them. */
  order_ids?: string[]
  /** Whatever is there, whatever the shipping policy says. */
  everything?: boolean
  /** From this location alone. */
  location_id?: string
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
      transform({ input, orderIds }, (data) => ({ 
        order_ids: data.orderIds,
        everything: data.input.everything,
        location_id: data.input.location_id,
      }))
    )
    replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        cause: { type: "released" },
        now: data.input.now,
      })),
    })
    const charged = captureShippedGoodsStep(transform({ orderIds, input }, (data) => ({ order_ids: data.orderIds, now: data.input.now })))
    // A charge that cannot be made is written down, too.
    reflectLedgerWorkflow.runAsStep({ input: transform({ input, charged }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(orderIds)
  }
)
