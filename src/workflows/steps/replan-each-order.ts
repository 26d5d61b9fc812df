import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { replanOrdersWorkflow } from "../replan-orders"
import type { ReplanCause } from "./replan-pairs"

/** Looks at every line of each order. One order after the other: together they would lock most of the shop. */
export const replanEachOrderStep = createStep(
  "backorder-replan-each-order",
  async (input: { order_ids: string[]; cause: ReplanCause; now: string }, { container }) => {
    for (const orderId of input.order_ids) {
      await replanOrdersWorkflow(container).run({
        input: { order_ids: [orderId], thorough: true, cause: input.cause, now: input.now },
      })
    }
    return new StepResponse({ orders: input.order_ids.length })
  }
)
