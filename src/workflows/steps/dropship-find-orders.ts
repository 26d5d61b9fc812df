import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"

interface Asked {
  order_ids?: string[]
  purchase_order_ids?: string[]
}

/** The orders named, by themselves or by what was ordered for them; else all that a supplier delivers of, or could. */
export const findDropshipOrdersStep = createStep(
  "find-dropship-orders",
  async ({ order_ids, purchase_order_ids }: Asked, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    if (purchase_order_ids) {
      const orders = await supply.listPurchaseOrders({ id: purchase_order_ids }, { select: ["id", "dropship_order_id"], take: null })
      return new StepResponse([...new Set(orders.flatMap((order) => order.dropship_order_id ?? []))])
    }
    if (order_ids) {
      return new StepResponse(order_ids)
    }
    const [under, items] = await Promise.all([supply.openDropshipOrderIds(), supply.dropshipItems()])
    const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).openRecordsOfItems(items)
    const waiting = records.filter((record) => record.waiting.gt(0)).map((record) => record.orderId)
    return new StepResponse([...new Set([...under, ...waiting])].sort())
  }
)
