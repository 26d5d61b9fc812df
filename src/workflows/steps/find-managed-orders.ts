import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** Those of the orders that have a record; the payment of any other order is none of our business. */
export const findManagedOrdersStep = createStep(
  "backorder-find-managed-orders",
  async (input: { order_ids: string[] }, { container }) => {
    const records = await container
      .resolve<BackorderModuleService>(BACKORDER_MODULE)
      .recordsOfOrders(input.order_ids)
    return new StepResponse([...new Set(records.map((record) => record.orderId))])
  }
)
