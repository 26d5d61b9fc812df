import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { replanPairsWorkflow } from "./replan-pairs"
import { finishReceiptStep } from "./steps/supply-finish-receipt"
import { raiseReceivedStockStep } from "./steps/supply-raise-stock"
import { readReceiptStep } from "./steps/supply-receipt"

export interface ContinueReceiptWorkflowInput {
  receipt_id: string
  purchase_order_id: string
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const continueReceiptWorkflowId = "continue-receipt"

/**
 * Carries a recorded receipt on from wherever it stopped. Reservations rise before the stock does, so that nobody
 * else can buy what others wait for. Until the stock is raised, two runs of one receipt must not overlap: each would
 * hand the same goods to the planner on top of the stock, hence the lock, which expires should its holder die.
 */
export const continueReceiptWorkflow = createWorkflow(
  continueReceiptWorkflowId,
  (input: WorkflowData<ContinueReceiptWorkflowInput>) => {
    const lock = transform({ input }, ({ input }) => `backorder:receiving:${input.purchase_order_id}`)
    acquireLockStep({ key: lock, timeout: 30, ttl: 300, executeOnSubWorkflow: true })
    const goods = readReceiptStep({ receipt_id: input.receipt_id })
    replanPairsWorkflow.runAsStep({
      input: transform({ input, goods }, ({ input, goods }) => ({
        pairs: goods.pairs,
        cause: { type: "purchase_order_received", id: input.purchase_order_id, actor_id: input.actor_id ?? null },
        now: input.now,
        received: goods.received,
      })),
    })
    raiseReceivedStockStep({ receipt_id: input.receipt_id })
    releaseLockStep({ key: lock, executeOnSubWorkflow: true })
    const finished = finishReceiptStep({ receipt_id: input.receipt_id, pairs: goods.pairs, now: input.now })
    return new WorkflowResponse(finished)
  }
)
