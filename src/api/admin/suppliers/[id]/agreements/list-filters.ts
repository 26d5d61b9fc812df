import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { SUPPLY_MODULE } from "../../../../../modules/supply"
import type SupplyModuleService from "../../../../../modules/supply/service"
import type { AdminGetSupplierAgreementsParamsType } from "./validators"

/**
 * `q` finds agreements by the supplier's own number or by the item's title or SKU. The items are asked for among
 * those the supplier has agreements on, which are far fewer than a shop has.
 */
export async function listFilters(
  container: MedusaContainer,
  supplier_id: string,
  { q, valid_on, ...columns }: Partial<AdminGetSupplierAgreementsParamsType>
): Promise<Record<string, unknown>> {
  const conditions: Record<string, unknown>[] = [{ supplier_id }, columns]
  if (valid_on !== undefined) {
    conditions.push(
      { valid_from: { $lte: valid_on } },
      { $or: [{ valid_until: null }, { valid_until: { $gte: valid_on } }] }
    )
  }
  const wanted = q?.trim()
  if (wanted) {
    // In a pattern these three stand for something else than themselves.
    const literal = wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)
    conditions.push({
      $or: [
        { supplier_sku: { $ilike: `%${literal}%` } },
        { inventory_item_id: await itemsFound(container, supplier_id, wanted) },
      ],
    })
  }
  return { $and: conditions }
}

async function itemsFound(container: MedusaContainer, supplier_id: string, q: string): Promise<string[]> {
  const agreements = await container
    .resolve<SupplyModuleService>(SUPPLY_MODULE)
    .listSupplierAgreements({ supplier_id }, { select: ["id", "inventory_item_id"], take: null })
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems(
      { q, id: [...new Set(agreements.map(({ inventory_item_id }) => inventory_item_id))] },
      { select: ["id"], take: null }
    )
  return items.map(({ id }) => id)
}
