import { createWorkflow, transform, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { findDropshipOrdersStep } from "./steps/dropship-find-orders"
import type { ReplanCause } from "./steps/replan-pairs"
import { settleDropshipsStep } from "./steps/dropship-settle"

export interface SettleDropshipsInput {
  /** Without them every order of which a supplier delivers something, or could. */
  order_ids?: string[]
  /** Purchase orders whose customers' orders are meant. */
  purchase_order_ids?: string[]
  /** What changed the orders, if anything did that the engine may not have seen yet. */
  cause?: ReplanCause
  /** ISO 8601. */
  now: string
}

export const settleDropshipsWorkflowId = "settle-dropships"

/** Has suppliers deliver to customers what they agreed to, and carries what came of it through to the customers' orders. */
export const settleDropshipsWorkflow = createWorkflow(
  settleDropshipsWorkflowId,
  (input: WorkflowData<SettleDropshipsInput>) => {
    const order_ids = findDropshipOrdersStep(input)
    const outcome = settleDropshipsStep(
      transform({ input, order_ids }, ({ input, order_ids }) => ({
        order_ids,
        cause: input.cause,
        now: input.now,
      }))
    )
    return new WorkflowResponse(outcome)
  }
)
