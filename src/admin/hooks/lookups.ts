import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"
import { fetchItems } from "../lib/fetch-items"
import type { InventoryItemName } from "../lib/inventory-item"

/** Medusa's own lists, asked only for what our screens name. */
export interface StockLocationName {
  id: string
  name: string
}

const itemFields = ["id", "title", "sku"]

export function useStockLocations() {
  return useQuery({
    queryKey: ["backorder-plugin/stock-locations"],
    queryFn: () =>
      sdk.client.fetch<{ stock_locations: StockLocationName[] }>("/admin/stock-locations", {
        query: { limit: 1000, fields: "id,name", order: "name" },
      }),
  })
}

export function useLocationName() {
  const { data } = useStockLocations()
  return (id: string): string => data?.stock_locations.find((location) => location.id === id)?.name ?? id
}

/** What people call an order; its id until that is known. */
export function useOrderNumber(id: string): string {
  const { data } = useQuery({
    queryKey: ["backorder-plugin/order-number", id],
    queryFn: () =>
      sdk.client.fetch<{ order: { display_id: number | null } }>(`/admin/orders/${id}`, { query: { fields: "id,display_id" } }),
  })
  return data?.order.display_id ? `#${data.order.display_id}` : id
}

export function useCurrencies() {
  return useQuery({
    queryKey: ["backorder-plugin/currencies"],
    queryFn: () =>
      sdk.client.fetch<{ currencies: { code: string; name: string }[] }>("/admin/currencies", {
        query: { limit: 1000, fields: "code,name", order: "code" },
      }),
  })
}

export function useInventoryItemSearch(q: string, enabled: boolean) {
  return useQuery({
    queryKey: ["backorder-plugin/inventory-items", "search", q],
    queryFn: () =>
      sdk.client.fetch<{ inventory_items: InventoryItemName[] }>("/admin/inventory-items", {
        query: { q: q || undefined, limit: 10, fields: itemFields.join(","), order: "title" },
      }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

export function useInventoryItems(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort()
  return useQuery({
    queryKey: ["backorder-plugin/inventory-items", "ids", wanted],
    queryFn: async () => ({ inventory_items: await fetchItems<InventoryItemName>(wanted, itemFields) }),
    enabled: wanted.length > 0,
  })
}
