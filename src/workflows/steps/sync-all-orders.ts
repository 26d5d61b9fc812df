import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import type { ReplanDifferenceDTO } from "../../types"
import { syncOrders, type UntrueOrder } from "./sync-orders"

/** Orders looked at together. */
const PAGE = 100

/** Compares the tag and the links of every order of which something is open with its records. */
export const syncAllOrdersStep = createStep(
  "backorder-sync-all-orders",
  async (input: { dry_run: boolean }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const differences: ReplanDifferenceDTO[] = []
    for (let after: string | undefined = ""; after !== undefined; ) {
      const orderIds: string[] = await backorder.openOrders(after, PAGE)
      if (orderIds.length > 0) {
        differences.push(...(await syncOrders(container, orderIds, input.dry_run)).map(toDifference))
      }
      after = orderIds.at(-1)
    }
    return new StepResponse(differences)
  }
)

/** A tag belongs to the order as a whole; the difference names the order's first record. */
function toDifference({ records: [record], taggedWaiting, tag }: UntrueOrder): ReplanDifferenceDTO {
  return {
    kind: "tag",
    order_id: record.orderId,
    order_display_id: null,
    line_item_id: record.lineId,
    title: null,
    sku: null,
    inventory_item_id: record.inventoryItemId,
    location_id: record.locationId,
    before: taggedWaiting === null ? {} : { waiting: taggedWaiting },
    after: { waiting: tag.waiting_quantity },
  }
}
