import type { MedusaContainer } from "@medusajs/framework/types"
import { SUPPLY_MODULE } from "../../modules/supply"
import type SupplyModuleService from "../../modules/supply/service"
import type { SupplierOrder } from "./supplier-order"

export interface SupplierPageLinks {
  supplier_url: string
  /** The shop's delivery note, where the supplier delivers to the shop's customer itself. */
  slip_url?: string
}

/** Signed links to the page of an order, which live until after its goods are due. */
export function supplierPageLinks(
  container: MedusaContainer,
  order: Pick<SupplierOrder, "id" | "linkVersion" | "lines" | "dropship">,
  now: Date
): SupplierPageLinks {
  const dates = order.lines.flatMap(({ expectedAt }) => expectedAt?.getTime() ?? [])
  const lastExpectedAt = dates.length > 0 ? new Date(Math.max(...dates)) : null
  const supplier_url = container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .supplierUrl({ id: order.id, version: order.linkVersion, lastExpectedAt }, now)
  return { supplier_url, ...(order.dropship ? { slip_url: `${supplier_url}/slip` } : {}) }
}
