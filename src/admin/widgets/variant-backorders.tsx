import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminProductVariant, DetailWidgetProps } from "@medusajs/framework/types"
import { EffectivePolicySection } from "../components/effective-policy-section"
import { StockPositionSection } from "../components/stock-position-section"

/** Stock is only there to be shown where Medusa counts it, and only then can anything wait. */
const VariantBackordersWidget = ({ data: variant }: DetailWidgetProps<AdminProductVariant>) =>
  variant.manage_inventory ? (
    <div className="flex flex-col gap-y-3">
      <StockPositionSection of={{ variant_id: variant.id }} record={variant} />
      <EffectivePolicySection variantId={variant.id} />
    </div>
  ) : null

export const config = defineWidgetConfig({
  // In the main column a widget would come below metadata and JSON.
  zone: "product_variant.details.side.after",
  id: "medusa-plugin-backorder:variant-backorders",
})

export default VariantBackordersWidget
