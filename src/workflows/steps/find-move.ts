import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { smallestParcel } from "../../modules/backorder/domain/release"
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
 * @throws MedusaError `not_allowed` where less is wanted than shall be moved, where one of the
 * line's items is not kept at the other location, or where the order's channel does not sell from it.
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
    if ([quantity, open.minus(quantity)].some((units) => units.gt(0) && units.lt(smallestParcel)) || quantity.isZero()) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${open.toFixed()} of "${record.title}" of order ${order} are wanted here. Move at least 1 and leave none or at least 1: Medusa packs no quantity below 1.`
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
    await assertSold(container, record.order_id, input.location_id)
    const wish: Wish = {
      line_item_id: record.line_item_id,
      from_location_id: record.location_id,
      to_location_id: input.location_id,
      quantity: quantity.toFixed(),
    }
    return new StepResponse({ wish, title: record.title, pairs: items.map((inventory_item_id) => ({ inventory_item_id })) })
  }
)

/** A sales channel bounds which locations serve its orders. */
async function assertSold(container: MedusaContainer, orderId: string, locationId: string): Promise<void> {
  const { data }: { data: OrderRow[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["sales_channel.name", "sales_channel.stock_locations.id"],
    filters: { id: orderId },
  })
  const channel = data[0]?.sales_channel
  if (channel && !channel.stock_locations?.some((location) => location?.id === locationId)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The sales channel "${channel.name}" does not sell from the location ${locationId}. Add the location to the channel first.`
    )
  }
}

interface OrderRow {
  sales_channel: { name: string; stock_locations: ({ id: string } | null)[] | null } | null
}

interface Moved {
  wish: Wish
  title: string
  /** Orders that the plan changed. */
  changed: number
}

/**
 * The record at the location to which something was moved.
 *
 * @throws MedusaError `not_allowed` where the line stays with the goods that are free for it.
 */
export const findMovedRecordStep = createStep(
  "backorder-find-moved-record",
  async ({ wish, title, changed }: Moved, { container }) => {
    const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfLines([wish.line_item_id])
    const moved = records.find((record) => record.locationId === wish.to_location_id)
    if (moved) {
      return new StepResponse(moved.backorderId)
    }
    throw changed === 0
      ? new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `"${title}" stays where it is: there are goods for it there and none at the location ${wish.to_location_id}, and what is free goes to who waits. Move it once goods are free there, or move only what waits.`
        )
      : new MedusaError(
          MedusaError.Types.CONFLICT,
          "The order changed while a part of it was being moved. Look at it again, then move what is still wanted."
        )
  }
)
