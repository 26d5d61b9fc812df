import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { isClosed } from "../../modules/backorder/domain/backorder-status"
import type { BackorderModuleService } from "../../modules/backorder/service"

/** The priority a record's line gets, and the items that are planned anew for it. */
export const findPriorityStep = createStep(
  "backorder-find-priority",
  async (input: { backorder_id: string; priority?: number }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const record = await backorder.retrieveBackorder(input.backorder_id)
    if (isClosed(record.status)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${record.title}" of order ${record.order_display_id ?? record.order_id} does not wait any more, so it cannot be put first.`
      )
    }
    const others = await backorder.openRecordsOfItems([record.inventory_item_id])
    const highest = Math.max(
      0,
      ...others.filter((other) => other.lineId !== record.line_item_id).map((other) => other.priority)
    )
    const own = await backorder.recordsOfLines([record.line_item_id])
    return new StepResponse({
      line_item_id: record.line_item_id,
      priority: input.priority ?? highest + 1,
      pairs: own.map((part) => ({ inventory_item_id: part.inventoryItemId })),
    })
  }
)
