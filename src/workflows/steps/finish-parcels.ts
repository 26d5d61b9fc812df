import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BACKORDER_MODULE } from "../../modules/backorder"
import { addDays } from "../../modules/backorder/domain/calendar"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { halfMadeParcels } from "../queries/half-made-parcels"
import { pairsOfOrders } from "../queries/pairs-of-orders"
import { replanOrdersWorkflow } from "../replan-orders"
import { errorReason } from "../../modules/work-queue/error-reason"
import { withItemsLocked } from "./locks"

/** How far back a parcel is looked for whose making was broken off. */
const DAYS_BACK = 2

/** A parcel older than this is not being made any more. Milliseconds, by the machine's clock. */
const ABANDONED_AFTER = 60_000

/**
 * Counts on their orders the parcels that a process which died had packed and not counted. An
 * order that cannot be counted now is logged and does not hold up the others.
 */
export const finishParcelsStep = createStep("backorder-finish-parcels", async (input: { now: string }, { container }) => {
  const packedUntil = new Date(Date.now() - ABANDONED_AFTER)
  const { data: parcels }: { data: { id: string; order: { id: string } | null }[] } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "fulfillment",
      fields: ["id", "order.id"],
      filters: { created_at: { $gte: addDays(packedUntil, -DAYS_BACK), $lt: packedUntil } },
    })
  const orderIds = [...new Set(parcels.flatMap((parcel) => parcel.order?.id ?? []))]
  const records = await container.resolve<BackorderModuleService>(BACKORDER_MODULE).recordsOfOrders(orderIds)
  const managed = [...new Set(records.map((record) => record.orderId))]
  const broken = [...new Set((await halfMadeParcels(container, managed)).map((parcel) => parcel.orderId))]
  for (const orderId of broken) {
    try {
      const pairs = await pairsOfOrders(container, [orderId])
      await withItemsLocked(container, pairs.map((pair) => pair.inventory_item_id), () =>
        countParcels(container, orderId, packedUntil)
      )
      await replanOrdersWorkflow(container).run({
        input: { order_ids: [orderId], cause: { type: "parcel_finished", id: orderId }, now: input.now },
      })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`A parcel of order ${orderId} could not be counted on it and is tried again: ${errorReason(error)}`)
    }
  }
  return new StepResponse({ finished: broken.length })
})

async function countParcels(container: MedusaContainer, orderId: string, packedUntil: Date): Promise<void> {
  for (const parcel of await halfMadeParcels(container, [orderId])) {
    if (parcel.createdAt < packedUntil) {
      await container.resolve(Modules.ORDER).registerFulfillment({
        order_id: orderId,
        reference: Modules.FULFILLMENT,
        reference_id: parcel.parcelId,
        items: parcel.items.map(({ lineId, quantity }) => ({ id: lineId, quantity })),
      })
    }
  }
}
