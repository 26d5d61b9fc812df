import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../modules/supply"
import type { DateRow } from "../../modules/supply/domain/csv/date-row"
import { findLine } from "../../modules/supply/domain/csv/find-line"
import type { Decision } from "../../modules/supply/domain/decision"
import type { ResolvedDate } from "../../modules/supply/imports/resolved"
import type SupplyModuleService from "../../modules/supply/service"

/** Inventory items by SKU, as far as there are any. */
export async function itemsBySku(container: MedusaContainer, skus: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(skus)]
  const found = wanted.length
    ? await container.resolve(Modules.INVENTORY).listInventoryItems({ sku: wanted }, { take: wanted.length, select: ["id", "sku"] })
    : []
  return new Map(found.flatMap(({ id, sku }) => (sku ? [[sku, id]] : [])))
}

/** Finds the lines that suppliers' words are about, all of them in a few queries. */
export async function resolveDates(container: MedusaContainer, rows: readonly DateRow[]): Promise<Decision<ResolvedDate>[]> {
  const names = rows.map(({ line }) => line)
  const items = await itemsBySku(container, names.flatMap(({ sku }) => sku ?? []))
  const index = await container.resolve<SupplyModuleService>(SUPPLY_MODULE).indexLines(names, items)
  return rows.map(({ line: name, expected_at, quantity, confirmed, reason }): Decision<ResolvedDate> => {
    const found = findLine(name, index)
    if (!found.ok) {
      return found
    }
    const { order, line } = found.value
    return {
      ok: true,
      value: {
        kind: "dates",
        purchase_order_id: order.id,
        line_id: line.id,
        inventory_item_id: line.inventory_item_id,
        location_id: order.location_id,
        reason,
        ...(expected_at === null ? {} : { expected_at }),
        ...(quantity === null ? {} : { quantity: quantity.toNumber() }),
        ...(confirmed === null ? {} : { confirmed_quantity: confirmed === "all" ? (quantity?.toNumber() ?? Number(line.quantity)) : confirmed.toNumber() }),
      },
    }
  })
}
