import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../modules/supply"
import { exportHeader, exportLine } from "../../modules/supply/domain/csv/export"
import type { ExportFilters, ExportRow } from "../../modules/supply/repositories/export"
import type SupplyModuleService from "../../modules/supply/service"

const PAGE = 500

/** The lines of purchase orders as a CSV file, page by page, so that its length takes no memory. */
export async function* exportedLines(container: MedusaContainer, filters: ExportFilters): AsyncGenerator<string> {
  const supply = container.resolve<SupplyModuleService>(SUPPLY_MODULE)
  const locations = await container.resolve(Modules.STOCK_LOCATION).listStockLocations({}, { take: null, select: ["id", "name"] })
  yield exportHeader
  for (let after: ExportRow | null = null; ; ) {
    const rows: ExportRow[] = await supply.listExportPage(filters, after, PAGE)
    const last = rows.at(-1)
    if (!last) {
      return
    }
    const ids = [...new Set(rows.map((row) => row.inventory_item_id))]
    const items = await container.resolve(Modules.INVENTORY).listInventoryItems({ id: ids }, { take: ids.length, select: ["id", "sku"] })
    yield rows
      .map(({ location_id, inventory_item_id, ...row }) =>
        exportLine({
          ...row,
          location: locations.find(({ id }) => id === location_id)?.name ?? location_id,
          sku: items.find(({ id }) => id === inventory_item_id)?.sku ?? inventory_item_id,
        })
      )
      .join("")
    after = last
  }
}
