import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createInventoryItemsWorkflow, createStockLocationsWorkflow } from "@medusajs/medusa/core-flows"
import type SupplyModuleService from "../../../src/modules/supply/service"
import { correctReceiptWorkflow } from "../../../src/workflows/correct-receipt"
import { createPurchaseOrderWorkflow } from "../../../src/workflows/create-purchase-order"
import { createSuppliersWorkflow } from "../../../src/workflows/create-suppliers"
import { receivePurchaseOrderWorkflow } from "../../../src/workflows/receive-purchase-order"
import { resumeReceiptsWorkflow } from "../../../src/workflows/resume-receipts"
import type { ReceiptInput } from "../../../src/workflows/steps/supply-receipt"

export const now = "2026-11-23T10:00:00.000Z"
const twoMinutesLater = "2026-11-23T10:02:00.000Z"

export interface PlacedOrder {
  id: string
  line_id: string
}

/** One supplier, two locations and one item, and what one does with them. */
export async function setScene(container: MedusaContainer, over_delivery_percent = 0) {
  const supply = container.resolve<SupplyModuleService>("supply")
  const inventory = container.resolve(Modules.INVENTORY)
  const { result: suppliers } = await createSuppliersWorkflow(container).run({
    input: { suppliers: [{ name: "Holz & Söhne", currency_code: "eur", over_delivery_percent }] },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Berlin" }, { name: "Hamburg" }] },
  })
  const { result: items } = await createInventoryItemsWorkflow(container).run({
    input: { items: [{ sku: "chair", title: "Oak chair" }] },
  })
  const [berlin, hamburg] = locations.map(({ id }) => id)
  const inventory_item_id = items[0].id

  return {
    supply,
    inventory,
    berlin,
    hamburg,
    inventory_item_id,

    async place(quantity = 10, status?: "draft" | "sent" | "confirmed"): Promise<PlacedOrder> {
      const { result } = await createPurchaseOrderWorkflow(container).run({
        input: {
          supplier_id: suppliers[0],
          location_id: berlin,
          status,
          lines: [{ inventory_item_id, quantity, unit_cost: 12.5, expected_at: "2026-12-14" }],
          now,
        },
      })
      const [line] = await supply.listPurchaseOrderLines({ purchase_order_id: result.id })
      return { id: result.id, line_id: line.id }
    },

    async receive(
      order: PlacedOrder,
      quantity: number,
      more: Omit<ReceiptInput["lines"][number], "id" | "quantity"> & Pick<ReceiptInput, "location_id" | "idempotency_key"> = {}
    ): Promise<string> {
      const { location_id, idempotency_key, ...line } = more
      const { result } = await receivePurchaseOrderWorkflow(container).run({
        input: { id: order.id, lines: [{ id: order.line_id, quantity, ...line }], location_id, idempotency_key, now },
      })
      return result.receipt_id
    },

    async correct(order: PlacedOrder, receipt_id: string, quantity: number, damaged_quantity?: number) {
      const { result } = await correctReceiptWorkflow(container).run({
        input: {
          id: order.id,
          receipt_id,
          lines: [{ id: order.line_id, quantity, damaged_quantity }],
          reason: "miscounted",
          now,
        },
      })
      return result.receipt_id
    },

    async resume(at = twoMinutesLater) {
      return (await resumeReceiptsWorkflow(container).run({ input: { now: at } })).result
    },

    async level(location_id = berlin) {
      const [level] = await inventory.listInventoryLevels({ inventory_item_id, location_id })
      return level
    },

    async line({ line_id }: PlacedOrder) {
      return supply.retrievePurchaseOrderLine(line_id)
    },

    /** What is open with suppliers, and what Medusa calls incoming, at both places. */
    async incoming() {
      const pairs = [berlin, hamburg].map((location_id) => ({ inventory_item_id, location_id }))
      const levels = await inventory.listInventoryLevels({ inventory_item_id })
      return (await supply.openQuantities(pairs)).map(({ location_id, quantity }) => ({
        open: Number(quantity),
        incoming: Number(levels.find((level) => level.location_id === location_id)?.incoming_quantity ?? 0),
      }))
    },
  }
}

export type SupplyScene = Awaited<ReturnType<typeof setScene>>
