import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"

interface ItemWithVariants {
  inventory_item: {
    variants?: ({ id: string; title: string | null; sku: string | null; product?: { title: string } | null } | null)[] | null
  }
}

/** The variants made of an inventory item, with names to choose by. */
export function useVariantsOfItem(inventoryItemId: string) {
  return useQuery({
    queryKey: ["backorder-plugin/variants-of-item", inventoryItemId],
    queryFn: () =>
      sdk.client.fetch<ItemWithVariants>(`/admin/inventory-items/${inventoryItemId}`, {
        query: { fields: "id,variants.id,variants.title,variants.sku,variants.product.title" },
      }),
    select: ({ inventory_item: { variants } }) =>
      (variants ?? []).flatMap((variant) =>
        variant
          ? [{ id: variant.id, name: [variant.product?.title, variant.title ?? variant.sku].filter(Boolean).join(" · ") }]
          : []
      ),
  })
}
