import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import type { ShipToDTO } from "../../types"
import { writeIncoming } from "./supply-incoming"

export interface DropshipOrderToPlace {
  supplier_id: string
  /** The supplier's own stock location. */
  location_id: string
  currency_code: string
  /** The customer's order. */
  order_id: string
  ship_to: ShipToDTO
  lines: {
    inventory_item_id: string
    order_line_item_id: string
    supplier_sku: string | null
    quantity: number
    unit_cost: number
    /** ISO 8601. */
    expected_at: string
  }[]
  /** ISO 8601. */
  now: string
}

export const placeDropshipOrderStep = createStep(
  "place-dropship-order",
  async ({ order_id, lines, now, ...head }: DropshipOrderToPlace, { container }) => {
    const { id } = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).placePurchaseOrder(
      {
        ...head,
        status: "sent",
        dropship_order_id: order_id,
        lines: lines.map((line) => ({ ...line, expected_at: new Date(line.expected_at) })),
      },
      new Date(now)
    )
    const pairs: SupplyPair[] = lines.map(({ inventory_item_id }) => ({ inventory_item_id, location_id: head.location_id }))
    return new StepResponse({ id }, { id, pairs })
  },
  async (placed, { container }) => {
    if (placed) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).deletePurchaseOrders(placed.id)
      await writeIncoming(container, placed.pairs)
    }
  }
)
