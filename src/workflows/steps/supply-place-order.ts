import { createInventoryLevelsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { SupplyPair } from "../../modules/supply/repositories/arrivals"
import type SupplyModuleService from "../../modules/supply/service"
import type { FilledLine, WantedLine } from "../queries/lines-from-agreements"
import { writeIncoming } from "./supply-incoming"
import { withoutLevel } from "./supply-level-gone"

const LOCK_SECONDS = 15

export interface OrderToPlace {
  supplier_id: string
  location_id: string
  currency_code?: string
  status?: "draft" | "sent" | "confirmed"
  /** The order's number in the system it came from. */
  reference?: string | null
  rush?: boolean
  note?: string | null
  /** The late line of another order that this one makes good. */
  replaces_line_id?: string | null
  /** A line without a cost or a date takes them from its agreement. */
  lines: WantedLine[]
  now: string
}

/** Refuses what names something that does not exist; answers the pairs the order stands at. */
export const validatePurchaseOrderStep = createStep(
  "validate-purchase-order",
  async ({ supplier_id, location_id, lines }: OrderToPlace, { container }) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const inventory = container.resolve(Modules.INVENTORY)
    const items = [...new Set(lines.map((line) => line.inventory_item_id))].sort()
    const [suppliers, locations, known] = await Promise.all([
      supply.listSuppliers({ id: supplier_id }),
      container.resolve(Modules.STOCK_LOCATION).listStockLocations({ id: location_id }),
      inventory.listInventoryItems({ id: items }, { take: items.length, select: ["id"] }),
    ])
    const [supplier] = suppliers
    if (!supplier) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no supplier with id "${supplier_id}".`)
    }
    if (!locations.length) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no stock location with id "${location_id}".`)
    }
    const missing = items.find((id) => !known.some((item) => item.id === id))
    if (missing !== undefined) {
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no inventory item with id "${missing}".`)
    }
    const pairs: SupplyPair[] = items.map((inventory_item_id) => ({ inventory_item_id, location_id }))
    return new StepResponse({ supplier_currency_code: supplier.currency_code, pairs })
  }
)

/**
 * Gives Medusa an empty level where an item was never stocked. It stays where what needed it then fails: by that time
 * another order may rest on it.
 */
export async function ensureInventoryLevels(container: MedusaContainer, pairs: SupplyPair[]): Promise<void> {
  await container.resolve(Modules.LOCKING).execute(
    pairs.map((pair) => `backorder:level:${pair.inventory_item_id}`),
    async () => {
      const missing = await withoutLevel(container, pairs)
      if (missing.length) {
        await createInventoryLevelsWorkflow(container).run({ input: { inventory_levels: missing } })
      }
    },
    { timeout: LOCK_SECONDS }
  )
}

export const ensureInventoryLevelsStep = createStep(
  "ensure-inventory-levels",
  async (pairs: SupplyPair[], { container }) => {
    await ensureInventoryLevels(container, pairs)
    return new StepResponse(pairs)
  }
)

export const placePurchaseOrderStep = createStep(
  "place-purchase-order",
  async (
    input: Omit<OrderToPlace, "lines"> & { currency_code: string; lines: FilledLine[]; pairs: SupplyPair[] },
    { container }
  ) => {
    const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
    const order = await supply.placePurchaseOrder(
      {
        supplier_id: input.supplier_id,
        location_id: input.location_id,
        currency_code: input.currency_code,
        status: input.status ?? "sent",
        reference: input.reference ?? null,
        rush: input.rush ?? false,
        note: input.note ?? null,
        replaces_line_id: input.replaces_line_id ?? null,
        lines: input.lines.map(({ inventory_item_id, supplier_sku, quantity, unit_cost, expected_at }) => ({
          inventory_item_id,
          supplier_sku,
          quantity,
          unit_cost,
          expected_at: expected_at ? new Date(expected_at) : null,
        })),
      },
      new Date(input.now)
    )
    return new StepResponse(order, { id: order.id, pairs: input.pairs })
  },
  async (placed, { container }) => {
    if (placed) {
      await container.resolve<SupplyModuleService>(SUPPLY_MODULE).deletePurchaseOrders(placed.id)
      await writeIncoming(container, placed.pairs)
    }
  }
)
