import type { MedusaContainer } from "@medusajs/framework/types"
import { createPurchaseOrderWorkflow } from "../../src/workflows/create-purchase-order"
import { createSuppliersWorkflow } from "../../src/workflows/create-suppliers"
import type { DemoLocations } from "./locations"

const DAY = 24 * 60 * 60 * 1000

/** Two suppliers; the German one has an order open. */
export async function seedSupply(
  container: MedusaContainer,
  items: Record<string, string>,
  { hamburg }: DemoLocations,
  now: Date
) {
  const { result: suppliers } = await createSuppliersWorkflow(container).run({
    input: {
      suppliers: [
        { name: "Tischlerei Brandt", email: "auftrag@brandt.example", language: "de", currency_code: "eur" },
        { name: "Hudson Home Goods", email: "orders@hudson.example", language: "en", currency_code: "usd" },
      ],
    },
  })
  const line = (sku: string, quantity: number, unit_cost: number, days: number) => ({
    inventory_item_id: items[sku],
    quantity,
    unit_cost,
    expected_at: new Date(now.getTime() + days * DAY).toISOString(),
  })
  await createPurchaseOrderWorkflow(container).run({
    input: {
      supplier_id: suppliers[0],
      location_id: hamburg,
      status: "confirmed",
      lines: [
        line("CHAIR-OAK-BLACK", 20, 71, 21),
        line("TABLE-ASH", 6, 352, 28),
        line("SHELF-BIRCH", 8, 148, 28),
        line("CLOTH-METRE", 30.5, 14, 14),
        line("CUSHION-GREY", 12, 11, 14),
      ],
      now: now.toISOString(),
    },
  })
}
