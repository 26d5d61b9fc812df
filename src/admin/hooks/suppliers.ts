import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminSupplierListResponse, AdminSupplierResponse } from "../../types"
import { sdk } from "../lib/client"
import type { SupplierInput } from "../lib/supplier-form"
import { useAction } from "./use-action"

interface SupplierQuery {
  q?: string
  order: string
  limit: number
  offset: number
}

const root = "backorder-plugin/suppliers"
const path = "/admin/suppliers"

export function useSuppliers(query: SupplierQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<AdminSupplierListResponse>(path, { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** For select boxes: every supplier by name. */
export function useAllSuppliers() {
  return useSuppliers({ order: "name", limit: 1000, offset: 0 })
}

export function useSupplier(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<AdminSupplierResponse>(`${path}/${id}`),
    staleTime: 0,
  })
}

export function useCreateSupplier() {
  return useAction((body: SupplierInput) => sdk.client.fetch<AdminSupplierResponse>(path, { method: "POST", body }))
}

export function useUpdateSupplier(id: string) {
  return useAction((body: SupplierInput) =>
    sdk.client.fetch<AdminSupplierResponse>(`${path}/${id}`, { method: "POST", body })
  )
}
