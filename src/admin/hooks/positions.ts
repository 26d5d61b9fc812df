import { useQuery } from "@tanstack/react-query"
import type { AdminStockPositionListResponse } from "../../types"
import { sdk } from "../lib/client"

/** The goods to look at: one item, or all the items of a variant. */
export type PositionsOf = { inventory_item_id: string } | { variant_id: string }

const LIMIT = 500

export function useStockPositions(of: PositionsOf) {
  return useQuery({
    queryKey: ["backorder-plugin/positions", of],
    queryFn: () =>
      sdk.client.fetch<AdminStockPositionListResponse>("/admin/backorder-positions", {
        query: { ...of, limit: LIMIT },
      }),
    staleTime: 0,
  })
}
