import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { PolicyScopeType } from "../../types"
import { sdk } from "../lib/client"
import { scopeName, type ScopeRow } from "../lib/scope-name"

/** Something a policy can be about, by the name people know it by. */
export interface ScopeChoice {
  id: string
  name: string
}

/** Medusa's own lists, and what of them is asked for. */
const lists: Record<PolicyScopeType, { path: string; rows: string; fields: string }> = {
  store: { path: "/admin/stores", rows: "stores", fields: "id,name" },
  sales_channel: { path: "/admin/sales-channels", rows: "sales_channels", fields: "id,name" },
  customer_group: { path: "/admin/customer-groups", rows: "customer_groups", fields: "id,name" },
  region: { path: "/admin/regions", rows: "regions", fields: "id,name" },
  product: { path: "/admin/products", rows: "products", fields: "id,title" },
  variant: { path: "/admin/product-variants", rows: "variants", fields: "id,title,sku,product.title" },
}

const SHOWN = 10
const ALL = 200

export function useScopeSearch(type: PolicyScopeType, q: string, enabled: boolean) {
  const { data, isFetching } = useScopeList(type, { q: q || undefined, limit: SHOWN }, enabled)
  return { items: data ?? [], isFetching }
}

/** For select boxes: regions, groups and channels are few. */
export function useBuyerScopes(enabled: boolean) {
  return {
    region: useScopeList("region", { limit: ALL }, enabled).data ?? [],
    customer_group: useScopeList("customer_group", { limit: ALL }, enabled).data ?? [],
    sales_channel: useScopeList("sales_channel", { limit: ALL }, enabled).data ?? [],
  }
}

function useScopeList(type: PolicyScopeType, query: { q?: string; limit: number }, enabled: boolean) {
  const { path, rows, fields } = lists[type]
  return useQuery({
    queryKey: ["backorder-plugin/scopes", type, query],
    queryFn: async (): Promise<ScopeChoice[]> => {
      const answer = await sdk.client.fetch<Record<string, ScopeRow[]>>(path, { query: { ...query, fields } })
      return (answer[rows] ?? []).map((row) => ({ id: row.id, name: scopeName(row) }))
    },
    enabled,
    placeholderData: keepPreviousData,
  })
}
