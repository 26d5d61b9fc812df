import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { factsOfLines } from "../queries/facts-of-lines"
import { parcelUnits, type ParcelItem } from "../queries/parcel-units"

interface Parcel {
  id: string
  items: ParcelItem[]
  labels: { tracking_number: string | null; tracking_url: string | null }[] | null
}

/** Writes a parcel that left into the ledger of its order, where the order has backorders; once for each parcel. */
export const recordShipmentStep = createStep(
  "backorder-record-shipment",
  async (input: { fulfillment_id: string; now: string }, { container }) => {
    const backorder = container.resolve<BackorderModuleService>(BACKORDER_MODULE)
    const { data }: { data: Parcel[] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "fulfillment",
      fields: ["id", "items.line_item_id", "items.inventory_item_id", "items.quantity", "labels.*"],
      filters: { id: input.fulfillment_id },
    })
    const [parcel] = data
    const lineIds = (parcel?.items ?? []).flatMap((item) => item.line_item_id ?? [])
    const facts = await factsOfLines(container, [...new Set(lineIds)])
    const orderId = [...facts.values()][0]?.facts.orderId
    if (!parcel || !orderId || (await backorder.recordsOfOrders([orderId])).length === 0) {
      return new StepResponse<string[]>([])
    }

    const shipped = [...parcelUnits(parcel.items, facts)].map(([lineId, units]) => [lineId, units.toFixed()])
    await backorder.appendOnce(
      {
        orderId,
        backorderId: null,
        type: "shipped",
        data: {
          fulfillment_id: parcel.id,
          lines: Object.fromEntries(shipped),
          tracking: (parcel.labels ?? []).flatMap((label) =>
            label.tracking_number ? [{ number: label.tracking_number, url: label.tracking_url || null }] : []
          ),
        },
      },
      {
        id: generateEntityId(undefined, "borun"),
        cause: { type: "shipment_created", id: parcel.id, reason: null, actorId: null },
        now: new Date(input.now),
      }
    )
    return new StepResponse([orderId])
  }
)
