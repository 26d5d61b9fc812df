import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { BackorderDTO, BackorderEventDTO } from "../../types"
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

interface BackorderList {
  backorders: BackorderDTO[]
  count: number
  limit: number
  offset: number
}

const root = "backorder-plugin/backorders"

export function useBackorders(query: BackorderQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<BackorderList>("/admin/backorders", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useBackorder(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<{ backorder: BackorderDTO }>(`/admin/backorders/${id}`),
    staleTime: 0,
  })
}

export function useOrderBackorders(orderId: string) {
  return useQuery({
    queryKey: [root, "order", orderId],
    queryFn: () => sdk.client.fetch<{ backorders: BackorderDTO[] }>(`/admin/orders/${orderId}/backorders`),
    staleTime: 0,
  })
}

export function useBackorderEvents(id: string) {
  return useQuery({
    queryKey: [root, "events", id],
    queryFn: () =>
      sdk.client.fetch<{ events: BackorderEventDTO[]; count: number }>(`/admin/backorders/${id}/events`),
    staleTime: 0,
  })
}

export type BackorderVerb = "cancel" | "release" | "offer"

export function useBackorderVerb(id: string) {
  return useAction((verb: BackorderVerb) =>
    sdk.client.fetch<object>(`/admin/backorders/${id}/${verb}`, { method: "POST", body: {} })
  )
}

interface Sweep {
  due: number
  acted: number
}

export function useSweep() {
  return useAction<void, { sweep: Sweep }>(() =>
    sdk.client.fetch<{ sweep: Sweep }>("/admin/backorder-sweeps", { method: "POST", body: {} })
  )
}
