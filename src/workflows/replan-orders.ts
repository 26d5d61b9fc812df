import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { reflectLedgerWorkflow } from "./reflect-ledger"
import { replanPairsWorkflow } from "./replan-pairs"
import { captureShippedGoodsStep } from "./steps/capture-shipped-goods"
import { dropCheckoutClaimsStep } from "./steps/checkout-drop-claims"
import { findManagedOrdersStep } from "./steps/find-managed-orders"
import { findPairsOfOrdersStep } from "./steps/find-pairs"
import type { ReplanCause } from "./steps/replan-pairs"

export interface ReplanOrdersInput {
  order_ids: string[]
  cause: ReplanCause
  /** Looks at every line of the orders even where nothing seems to wait. */
  thorough?: boolean
  /** ISO 8601. */
  now: string
}

export const replanOrdersWorkflowId = "replan-orders"

/** Something happened to orders: plan again wherever they hold or want stock, and charge what has left since. */
export const replanOrdersWorkflow = createWorkflow(
  replanOrdersWorkflowId,
  (input: WorkflowData<ReplanOrdersInput>) => {
    const pairs = findPairsOfOrdersStep(input)
    const outcome = replanPairsWorkflow.runAsStep({
      input: transform({ input, pairs }, (data) => ({
        pairs: data.pairs,
        order_ids: data.input.order_ids,
        thorough: data.input.thorough,
        cause: data.input.cause,
        now: data.input.now,
      })),
    })
    dropCheckoutClaimsStep(transform({ input, outcome }, (data) => ({ order_ids: data.input.order_ids })))
    const managed = findManagedOrdersStep(input)
    const charged = captureShippedGoodsStep(transform({ managed, input }, (data) => ({ order_ids: data.managed, now: data.input.now })))
    // A charge that cannot be made is written down, too.
    reflectLedgerWorkflow.runAsStep({ input: transform({ input, charged }, (data) => ({ now: data.input.now })) })
    return new WorkflowResponse(outcome)
  }
)
