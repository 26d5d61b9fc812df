import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBackorderEventListResponse,
  AdminBackorderListResponse,
  AdminBackorderResponse,
  AdminSweepResponse,
} from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

export interface BackorderQuery {
  q?: string
  status?: string[]
  overdue?: boolean
  promised_by?: { $gte?: string; $lte?: string }
  order: string
  limit: number
  offset: number
}

const root = "backorder-plugin/backorders"

export function useBackorders(query: BackorderQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<AdminBackorderListResponse>("/admin/backorders", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useBackorder(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<AdminBackorderResponse>(`/admin/backorders/${id}`),
    staleTime: 0,
  })
}

export function useOrderBackorders(orderId: string) {
  return useQuery({
    queryKey: [root, "order", orderId],
    queryFn: () => sdk.client.fetch<AdminBackorderListResponse>(`/admin/orders/${orderId}/backorders`),
    staleTime: 0,
  })
}

export function useBackorderEvents(id: string) {
  return useQuery({
    queryKey: [root, "events", id],
    queryFn: () =>
      sdk.client.fetch<AdminBackorderEventListResponse>(`/admin/backorders/${id}/events`, {
        query: { order: "-sequence", limit: 200 },
      }),
    staleTime: 0,
  })
}

export type BackorderVerb = "cancel" | "release" | "offer"

export function useBackorderVerb(id: string) {
  return useAction((verb: BackorderVerb) =>
    sdk.client.fetch<object>(`/admin/backorders/${id}/${verb}`, { method: "POST", body: {} })
  )
}

export function useSweep() {
  return useAction<void, AdminSweepResponse>(() =>
    sdk.client.fetch<AdminSweepResponse>("/admin/backorder-sweeps", { method: "POST", body: {} })
  )
}
