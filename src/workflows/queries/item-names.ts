import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What people call inventory items, such as `"Oak chair" (CHAIR-1)`, by id; deleted ones are not among them. */
export async function itemNames(container: MedusaContainer, ids: readonly string[]): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)]
  const items = wanted.length
    ? await container
        .resolve(Modules.INVENTORY)
        .listInventoryItems({ id: wanted }, { select: ["id", "title", "sku"], take: wanted.length })
    : []
  return Object.fromEntries(
    items.map(({ id, title, sku }) => [id, title ? `"${title}"${sku ? ` (${sku})` : ""}` : `"${sku ?? id}"`])
  )
}
