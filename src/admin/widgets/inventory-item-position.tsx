import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminInventoryItem, DetailWidgetProps } from "@medusajs/framework/types"
import { ItemPolicySection } from "../components/item-policy-section"
import { StockPositionSection } from "../components/stock-position-section"

const InventoryItemPositionWidget = ({ data: item }: DetailWidgetProps<AdminInventoryItem>) => (
  <div className="flex flex-col gap-y-3">
    <StockPositionSection of={{ inventory_item_id: item.id }} record={item} />
    <ItemPolicySection inventoryItemId={item.id} />
  </div>
)

export const config = defineWidgetConfig({
  // In the main column a widget would come below metadata and JSON.
  zone: "inventory_item.details.side.after",
  id: "medusa-plugin-backorder:inventory-item-position",
})

export default InventoryItemPositionWidget
