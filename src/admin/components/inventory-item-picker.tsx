import { useInventoryItemSearch } from "../hooks/lookups"
import { useText } from "../hooks/use-text"
import { itemLabel, type InventoryItemName } from "../lib/inventory-item"
import { Combobox } from "./combobox"

interface InventoryItemPickerProps {
  label: string
  value: InventoryItemName | null
  onChange: (item: InventoryItemName) => void
  error?: string
}

export function InventoryItemPicker(props: InventoryItemPickerProps) {
  const { t } = useText()
  return (
    <Combobox {...props} placeholder={t("purchaseOrder.create.search")} nameOf={nameWithSku} useSearch={useItemSearch} />
  )
}

function useItemSearch(q: string, enabled: boolean) {
  const { data, isFetching } = useInventoryItemSearch(q, enabled)
  return { items: data?.inventory_items ?? [], isFetching }
}

const nameWithSku = (item: InventoryItemName): string =>
  item.sku && item.title && item.sku !== item.title ? `${item.title} · ${item.sku}` : itemLabel(item)
