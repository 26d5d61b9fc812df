import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../modules/supply"
import { orderOfRows, refusedWith, type LineFault, type NumberedRow } from "../../modules/supply/domain/csv/order-of-rows"
import type { Verdict } from "../../modules/supply/imports/import-store"
import { alreadyPlaced } from "../../modules/supply/operations/place-imported"
import { selectOrdersReferred, selectSuppliersNamed, type NamedSupplier } from "../../modules/supply/repositories/lookups"
import type SupplyModuleService from "../../modules/supply/service"
import { itemsBySku } from "./named-lines"

interface Names {
  suppliers: NamedSupplier[]
  locations: { id: string; name: string }[]
  items: Map<string, string>
  referred: { supplier_id: string; reference: string; display_id: number }[]
}

async function lookUp(container: MedusaContainer, rows: readonly NumberedRow[]): Promise<Names> {
  const of = (read: (row: NumberedRow["row"]) => string): string[] => [...new Set(rows.map(({ row }) => read(row)))]
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const [suppliers, referred] = await supply.imports(async ({ manager }) => [
    await selectSuppliersNamed(manager, of(({ supplier }) => supplier)),
    await selectOrdersReferred(manager, of(({ reference }) => reference)),
  ] as const)
  const locations = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: null, select: ["id", "name"] })
  return { suppliers, locations, referred, items: await itemsBySku(container, of(({ sku }) => sku)) }
}

/** The one record of a name or id; otherwise a sentence. */
function only<Named extends { id: string; name: string }>(all: readonly Named[], called: string, what: string): Named | string {
  const found = all.filter(({ id, name }) => id === called || name.toLowerCase() === called.toLowerCase())
  if (found.length === 1) {
    return found[0]
  }
  return found.length === 0
    ? `There is no ${what} "${called}".`
    : `${found.length} are called "${called}"; give the id of the ${what}: ${found.map(({ id }) => id).join(" or ")}.`
}

/** What becomes of the lines of each order: all of them ready, or all refused, each with the reason. */
export async function judgeOrders(container: MedusaContainer, groups: readonly NumberedRow[][]): Promise<Verdict[]> {
  const names = await lookUp(container, groups.flat())
  return groups.flatMap((rows) => judgeOrder(rows, names))
}

function judgeOrder(rows: readonly NumberedRow[], { suppliers, locations, items, referred }: Names): Verdict[] {
  const head = orderOfRows(rows)
  if (!head.ok) {
    return refuseAll(rows, head.faults)
  }
  const { reference, currency } = head.value
  const supplier = only(suppliers, head.value.supplier, "supplier")
  const location = only(locations, head.value.location, "stock location")
  if (typeof supplier === "string" || typeof location === "string") {
    const reason = [supplier, location].filter((named) => typeof named === "string").join(" ")
    return refuseAll(rows, rows.map(({ line }) => ({ line, reason })))
  }
  const earlier = referred.find((order) => order.supplier_id === supplier.id && order.reference === reference)
  if (earlier) {
    return refuseAll(rows, rows.map(({ line }) => ({ line, reason: alreadyPlaced(earlier) })))
  }
  const faults = rows.flatMap(({ line, row }) =>
    items.has(row.sku) ? [] : [{ line, reason: `There is no inventory item with the SKU "${row.sku}".` }]
  )
  if (faults.length) {
    return refuseAll(rows, faults)
  }
  return rows.map(({ line, row }) => ({
    line,
    status: "ready",
    resolved: {
      kind: "orders",
      reference,
      supplier_id: supplier.id,
      location_id: location.id,
      currency_code: currency ?? supplier.currency_code,
      inventory_item_id: items.get(row.sku) ?? "",
      quantity: row.quantity.toNumber(),
      unit_cost: row.unit_cost.toNumber(),
      expected_at: row.expected_at,
    },
  }))
}

function refuseAll(rows: readonly NumberedRow[], faults: readonly LineFault[]): Verdict[] {
  const reasons = new Map(faults.map(({ line, reason }) => [line, reason]))
  const first = faults[0]?.line ?? rows[0].line
  return rows.map(({ line }) => ({ line, status: "refused", reason: reasons.get(line) ?? refusedWith(first) }))
}
