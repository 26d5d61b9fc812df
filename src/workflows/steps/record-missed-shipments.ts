import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { recordShipmentWorkflow } from "../record-shipment"

interface ShippedParcel {
  id: string
  shipped_at: string | Date
  order: { id: string } | null
}

/** How far back a parcel is looked for whose event was lost. */
const DAYS_BACK = 2

/**
 * Records parcels of orders with backorders that left without our hearing of it. What left before
 * anything of its order waited was none of our business, and is not told afterwards.
 */
export const recordMissedShipmentsStep = createStep(
  "backorder-record-missed-shipments",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const { data: parcels }: { data: ShippedParcel[] } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "fulfillment",
        fields: ["id", "shipped_at", "order.id"],
        filters: { shipped_at: { $gte: addDays(new Date(input.now), -DAYS_BACK) } },
      })
    const [known, records] = await Promise.all([
      backorder.parcelsInLedger(parcels.map((parcel) => parcel.id)),
      backorder.listBackorders(
        { order_id: [...new Set(parcels.flatMap((parcel) => parcel.order?.id ?? []))] },
        { select: ["order_id", "created_at"], take: null }
      ),
    ])
    const missed = parcels.filter(
      ({ id, order, shipped_at }) =>
        !known.includes(id) &&
        records.some((record) => record.order_id === order?.id && new Date(record.created_at) <= new Date(shipped_at))
    )
    for (const parcel of missed) {
      await recordShipmentWorkflow(container).run({ input: { fulfillment_id: parcel.id, now: input.now } })
    }
    return new StepResponse({ recorded: missed.length })
  }
)
