import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import BigNumber from "bignumber.js"
import { BACKORDER_MODULE } from "../../modules/backorder"
import type { BackorderModuleService } from "../../modules/backorder/service"
import { exact, type ExactQuantity } from "../queries/exact-quantity"
import { factsOfLines } from "../queries/facts-of-lines"

interface Parcel {
  id: string
  items: ({ line_item_id: string | null; inventory_item_id: string | null } & ExactQuantity<"quantity">)[]
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

    const shipped = parcel.items.flatMap((item): [string, string][] => {
      const required = facts.get(item.line_item_id ?? "")?.requiredByItem.get(item.inventory_item_id ?? "")
      const units = exact(item, "quantity").div(required ?? new BigNumber(1))
      return item.line_item_id ? [[item.line_item_id, units.toFixed()]] : []
    })
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
