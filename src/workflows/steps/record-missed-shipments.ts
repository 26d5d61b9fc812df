import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { recordShipmentWorkflow } from "../record-shipment"

/** How far back a parcel is looked for whose event was lost. */
const DAYS_BACK = 2

/** Records parcels of orders with backorders that left without our hearing of it. */
export const recordMissedShipmentsStep = createStep(
  "backorder-record-missed-shipments",
  async (input: { now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const { data: parcels }: { data: { id: string; order: { id: string } | null }[] } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "fulfillment",
        fields: ["id", "order.id"],
        filters: { shipped_at: { $gte: addDays(new Date(input.now), -DAYS_BACK) } },
      })
    const [known, records] = await Promise.all([
      backorder.parcelsInLedger(parcels.map((parcel) => parcel.id)),
      backorder.recordsOfOrders([...new Set(parcels.flatMap((parcel) => parcel.order?.id ?? []))]),
    ])
    const managed = new Set(records.map((record) => record.orderId))
    const missed = parcels.filter((parcel) => parcel.order && managed.has(parcel.order.id) && !known.includes(parcel.id))
    for (const parcel of missed) {
      await recordShipmentWorkflow(container).run({ input: { fulfillment_id: parcel.id, now: input.now } })
    }
    return new StepResponse({ recorded: missed.length })
  }
)
