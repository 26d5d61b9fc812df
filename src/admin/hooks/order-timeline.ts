import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminBackorderTimelineResponse } from "../../types"
import { sdk } from "../lib/client"
import { backordersKey } from "./backorders"

/** What happened to an order's backorders, newest first, up to a limit. */
export function useOrderTimeline(orderId: string, limit: number) {
  return useQuery({
    queryKey: [backordersKey, "timeline", orderId, limit],
    queryFn: () =>
      sdk.client.fetch<AdminBackorderTimelineResponse>(`/admin/orders/${orderId}/backorder-timeline`, {
        query: { limit },
      }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
