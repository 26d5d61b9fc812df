import type { MedusaContainer } from "@medusajs/framework/types"
import { createPurchaseOrderWorkflow } from "../../src/workflows/create-purchase-order"
import { createSupplierAgreementsWorkflow } from "../../src/workflows/create-supplier-agreements"
import { createSuppliersWorkflow } from "../../src/workflows/create-suppliers"
import type { DemoLocations } from "./locations"

const DAY = 24 * 60 * 60 * 1000

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10)

/** Christmas and New Year's Day of this winter. */
const holidays = (now: Date): string[] => {
  const year = now.getUTCFullYear()
  return [`${year}-12-25`, `${year}-12-26`, `${year + 1}-01-01`]
}

/** Two suppliers; the German one has an order open, and both can make the same chair. */
export async function seedSupply(
  container: MedusaContainer,
  items: Record<string, string>,
  { hamburg }: DemoLocations,
  now: Date
) {
  const { result: suppliers } = await createSuppliersWorkflow(container).run({
    input: {
      suppliers: [
        {
          name: "Tischlerei Brandt",
          email: "auftrag@brandt.example",
          contacts: [{ name: "Ida Ebert", email: "ida.ebert@brandt.example", phone: "+49 40 1234", role: "Verkauf" }],
          language: "de",
          currency_code: "eur",
          time_zone: "Europe/Berlin",
          holidays: holidays(now),
          carrier: "DPD",
          transit_days: 2,
          over_delivery_percent: 5,
        },
        {
          name: "Hudson Home Goods",
          email: "orders@hudson.example",
          language: "en",
          currency_code: "usd",
          time_zone: "America/New_York",
          transit_days: 12,
        },
      ],
    },
  })
  const [brandt, hudson] = suppliers
  const agreed = (supplier_id: string, sku: string, unit_cost: number, lead_time_days: number) => ({
    supplier_id,
    inventory_item_id: items[sku],
    valid_from: dayOf(now),
    price_breaks: [
      { minimum_quantity: 0, unit_cost },
      { minimum_quantity: 50, unit_cost: unit_cost * 0.9 },
    ],
    lead_time_days,
  })
  await createSupplierAgreementsWorkflow(container).run({
    input: {
      agreements: [
        { ...agreed(brandt, "CHAIR-OAK-BLACK", 71, 14), minimum_quantity: 4, pack_multiple: 2, rush_lead_time_days: 5, rush_fee: 60 },
        { ...agreed(brandt, "TABLE-ASH", 352, 21), supplier_sku: "TB-900" },
        { ...agreed(hudson, "CHAIR-OAK-BLACK", 68, 35), rank: 2, dropship: true },
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
      supplier_id: brandt,
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
