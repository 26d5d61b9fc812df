import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"

interface Wish {
  line_item_id: string
  from_location_id: string
  to_location_id: string
  quantity: string
}

/**
 * What is to be moved of which line, from where to where.
 *
 * @throws MedusaError `not_allowed` where less is wanted than shall be moved, or where one of the
 * line's items is not kept at the other location.
 */
export const findMoveStep = createStep(
  "backorder-find-move",
  async (input: { backorder_id: string; location_id: string; quantity: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const record = await backorder.retrieveBackorder(input.backorder_id)
    const order = record.order_display_id ?? record.order_id
    const parts = (await backorder.recordsOfLines([record.line_item_id])).filter(
      (part) => part.locationId === record.location_id
    )
    const quantity = new BigNumber(input.quantity)
    const open = BigNumber.min(...parts.map((part) => part.allocated.plus(part.waiting).div(part.required)))
    if (input.location_id === record.location_id || quantity.gt(open)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        input.location_id === record.location_id
          ? `"${record.title}" of order ${order} is served from this location already. Choose another one.`
          : `Only ${open.toFixed()} of "${record.title}" of order ${order} are still wanted here, so ${quantity.toFixed()} cannot be moved.`
      )
    }
    const items = [...new Set(parts.map((part) => part.inventoryItemId))]
    const levels = await container
      .resolve(Modules.INVENTORY)
      .listInventoryLevels({ inventory_item_id: items, location_id: input.location_id }, { take: null })
    if (levels.length < items.length) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `"${record.title}" is not kept at the location ${input.location_id}. Add an inventory level there first.`
      )
    }
    const wish: Wish = {
      line_item_id: record.line_item_id,
      from_location_id: record.location_id,
      to_location_id: input.location_id,
      quantity: quantity.toFixed(),
    }
    return new StepResponse({ wish, pairs: items.map((inventory_item_id) => ({ inventory_item_id })) })
  }
)

/** The record at the location to which something was moved. */
export const findMovedRecordStep = createStep("backorder-find-moved-record", async (wish: Wish, { container }) => {
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfLines([wish.line_item_id])
  const moved = records.find((record) => record.locationId === wish.to_location_id)
  if (!moved) {
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "The order changed while a part of it was being moved. Look at it again, then move what is still wanted."
    )
  }
  return new StepResponse(moved.backorderId)
})
