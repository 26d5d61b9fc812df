export interface InventoryItemName {
  id: string
  title: string | null
  sku: string | null
}

export function itemLabel(item: InventoryItemName): string {
  return item.title ?? item.sku ?? item.id
}
