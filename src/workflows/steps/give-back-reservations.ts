import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { StoredRecord } from "../../modules/backorder/repositories/backorder-row"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { openLines, type OrderLine } from "../queries/open-lines"
import { withItemsLocked } from "./locks"
import { setReservations, type WantedHold } from "./set-reservations"

/** Sets, not adds: an order that was given back before is given back again without harm. */
export const giveBackReservationsStep = createStep(
  "backorder-give-back-reservations",
  async (input: { after: string; limit: number }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    backorder.rest()
    const orderIds = await backorder.openOrders(input.after, input.limit)
    for (const orderId of orderIds) {
      const records = await backorder.recordsOfOrders([orderId])
      await withItemsLocked(container, records.map((record) => record.inventoryItemId), () =>
        giveBack(container, orderId, records)
      )
    }
    return new StepResponse(orderIds)
  }
)

async function giveBack(container: MedusaContainer, orderId: string, records: readonly StoredRecord[]): Promise<void> {
  for (const line of await openLines(container, orderId)) {
    const own = records.filter((record) => record.lineId === line.lineId)
    if (own.length > 0 && line.counted) {
      await setReservations(container, fullHolds(line, own), line.reservations)
    }
  }
}

/** All of each part at the location core packs from, else where it is on record; nothing elsewhere. */
function fullHolds(line: OrderLine, records: readonly StoredRecord[]): WantedHold[] {
  return line.parts.flatMap((part) => {
    const rows = line.reservations.filter((row) => row.inventory_item_id === part.inventoryItemId)
    const recorded = records.filter((record) => record.inventoryItemId === part.inventoryItemId)
    const locations = [
      ...rows.filter((row) => row.line_item_id).map((row) => row.location_id),
      ...rows.map((row) => row.location_id),
      ...[...recorded, ...records].map((record) => record.locationId),
    ]
    const [home] = locations
    return [...new Set(locations)].map((locationId) => {
      const held = locationId === home ? line.open.times(part.required) : new BigNumber(0)
      return {
        lineId: line.lineId,
        orderDisplayId: null,
        inventoryItemId: part.inventoryItemId,
        locationId,
        held,
        packable: held,
      }
    })
  })
}
