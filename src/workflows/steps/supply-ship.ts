import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplySource } from "../../types"
import { withNamedRefusals } from "../queries/named-refusals"
import { writeIncoming } from "./supply-incoming"

export interface ShipmentInput {
  /** The purchase order's. */
  id: string
  /** Without them everything that is open and not on its way. */
  lines?: { id: string; quantity: number }[]
  carrier?: string | null
  tracking_number?: string | null
  tracking_url?: string | null
  /** ISO 8601; now unless told otherwise. */
  shipped_at?: string
  /** Who brought the word; the shop's own staff unless told otherwise. */
  source?: SupplySource
  actor_id?: string | null
  /** ISO 8601. */
  now: string
}

export const shipPurchaseOrderStep = createStep(
  "ship-purchase-order",
  async (input: ShipmentInput, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const shipment = await withNamedRefusals(container, () =>
      supply.shipPurchaseOrder(
        {
          purchase_order_id: input.id,
          lines: input.lines ?? null,
          carrier: input.carrier ?? null,
          tracking_number: input.tracking_number ?? null,
          tracking_url: input.tracking_url ?? null,
          shipped_at: new Date(input.shipped_at ?? input.now),
          source: input.source ?? "admin",
          actor_id: input.actor_id ?? null,
        },
        new Date(input.now)
      )
    )
    return new StepResponse(shipment, shipment)
  },
  async (shipment, { container }) => {
    if (shipment) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).undoShipment(shipment)
      await writeIncoming(container, shipment.pairs)
    }
  }
)
