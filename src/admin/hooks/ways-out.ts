import { useQuery } from "@tanstack/react-query"
import type { AdminDraftWayOutResponse, AdminLateLinesResponse, AdminSupplyAlternativesResponse } from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

const root = "backorder-plugin/purchase-orders"

export interface AskedLine {
  orderId: string
  lineId: string
  /** A date the supplier has not named yet; null for the one the line has. */
  expectedAt: string | null
}

const pathOf = ({ orderId, lineId }: AskedLine): string => `/admin/purchase-orders/${orderId}/lines/${lineId}/alternatives`

/** The lines of an order that come too late for customers. */
export function useLateLines(orderId: string) {
  return useQuery({
    queryKey: [root, "late-lines", orderId],
    queryFn: () => sdk.client.fetch<AdminLateLinesResponse>(`/admin/purchase-orders/${orderId}/late-lines`),
    staleTime: 0,
  })
}

export function useWaysOut(asked: AskedLine) {
  return useQuery({
    queryKey: [root, "ways-out", asked],
    queryFn: () =>
      sdk.client.fetch<AdminSupplyAlternativesResponse>(pathOf(asked), {
        query: asked.expectedAt === null ? {} : { expected_at: asked.expectedAt },
      }),
    staleTime: 0,
  })
}

export function useDraftWayOut(asked: AskedLine) {
  return useAction((key: string) =>
    sdk.client.fetch<AdminDraftWayOutResponse>(pathOf(asked), {
      method: "POST",
      body: { key, ...(asked.expectedAt === null ? {} : { expected_at: asked.expectedAt }) },
    })
  )
}
