import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DueRecord } from "../../modules/backorder/repositories/duties"
import { errorReason } from "../../modules/work-queue/error-reason"
import { decideBackordersWorkflow } from "../decide-backorders"

/**
 * Cancels what the law says is canceled: the day has passed until which the customer agreed to wait. Order by order,
 * since each is settled with its own payment; one that cannot be canceled now stops no other and is due again in an hour.
 */
export const cancelOverstayedStep = createStep(
  "backorder-cancel-overstayed",
  async (input: { overstayed: DueRecord[]; now: string }, { container }) => {
    const canceled: string[] = []
    const orders = ordersOf(input.overstayed)
    for (const [orderId, records] of orders) {
      try {
        await decideBackordersWorkflow(container).run({
          input: {
            order_id: orderId,
            source: "clock",
            decision: "cancel",
            backorder_ids: records.map(({ id }) => id),
            promise_version: Math.max(...records.map(({ promise_version }) => promise_version)),
            now: input.now,
          },
        })
        canceled.push(orderId)
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`What waits of order ${orderId} should be canceled by law and could not be (${errorReason(error)}). It is tried again within the hour; cancel it by hand if the refund is urgent.`)
      }
    }
    return new StepResponse({ due: orders.size, order_ids: canceled })
  }
)

function ordersOf(records: readonly DueRecord[]): ReadonlyMap<string, DueRecord[]> {
  const orders = new Map<string, DueRecord[]>()
  for (const record of records) {
    orders.set(record.order_id, [...(orders.get(record.order_id) ?? []), record])
  }
  return orders
}
