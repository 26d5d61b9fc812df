import type { PurchaseOrderDTO } from "../../../src/types"
import { goodsWith, inDays, levelOf } from "../../support/scene"
import type { Stage } from "../stage"

const LINES = 1500

/** What a shop orders for a season does not fit into the 100 kB that Medusa takes by itself. */
export function longOrders(on: () => Stage): void {
  describe("an order of many lines", () => {
    it("is taken, keeps its lines in their order, and is received in one call", async () => {
      const { shop } = on()
      const goods = await goodsWith(shop, 0)
      const { body: made } = await shop.admin<{ supplier: { id: string } }>("POST", "/admin/suppliers", {
        name: "Holz & Söhne",
        currency_code: "eur",
      })
      const costs = Array.from({ length: LINES }, (_, place) => place)
      const { body } = await shop.admin<{ purchase_order: PurchaseOrderDTO }>("POST", "/admin/purchase-orders", {
        supplier_id: made.supplier.id,
        location_id: goods.locationId,
        lines: costs.map((unit_cost) => ({
          inventory_item_id: goods.inventoryItemId,
          quantity: 2,
          unit_cost,
          expected_at: inDays(20),
          supplier_sku: `A number that makes the line long ${unit_cost}`,
        })),
      })
      const { id, lines } = body.purchase_order
      expect(lines.map(({ unit_cost }) => unit_cost)).toEqual(costs)
      await shop.admin("POST", `/admin/purchase-orders/${id}/receive`, {
        lines: lines.map((line) => ({ id: line.id, quantity: 2, over_delivery: "refuse" })),
        idempotency_key: id,
      })
      expect(await levelOf(shop, goods)).toMatchObject({ stocked_quantity: LINES * 2, incoming_quantity: 0 })
    })
  })
}
