import { sdk } from "./client"
import type { InventoryItemName } from "./inventory-item"

/** A server takes the head of a request up to 16 kB; the ids of some hundred items are longer than that. */
const IDS_PER_REQUEST = 100

/** Inventory items with Medusa's own fields of them, however many are named. */
export async function fetchItems<Item extends InventoryItemName>(ids: readonly string[], fields: readonly string[]): Promise<Item[]> {
  const requests = Math.ceil(ids.length / IDS_PER_REQUEST)
  const answers = await Promise.all(
    Array.from({ length: requests }, (_, place) => {
      const id = ids.slice(place * IDS_PER_REQUEST, (place + 1) * IDS_PER_REQUEST)
      return sdk.client.fetch<{ inventory_items: Item[] }>("/admin/inventory-items", {
        query: { id, limit: id.length, fields: fields.join(",") },
      })
    })
  )
  return answers.flatMap(({ inventory_items }) => inventory_items)
}
