import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { SupplierDTO } from "../../types"
import { sdk } from "../lib/client"
import type { SupplierInput } from "../lib/supplier-form"
import { useAction } from "./use-action"

export interface SupplierQuery {
  q?: string
  order: string
  limit: number
  offset: number
}

interface SupplierList {
  suppliers: SupplierDTO[]
  count: number
}

const root = "backorder-plugin/suppliers"

export function useSuppliers(query: SupplierQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<SupplierList>("/admin/suppliers", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** For select boxes: every supplier by name. */
export function useAllSuppliers() {
  return useSuppliers({ order: "name", limit: 1000, offset: 0 })
}

export function useCreateSupplier() {
  return useAction((body: SupplierInput) =>
    sdk.client.fetch<{ supplier: SupplierDTO }>("/admin/suppliers", { method: "POST", body })
  )
}

export function useUpdateSupplier(id: string) {
  return useAction((body: SupplierInput) =>
    sdk.client.fetch<{ supplier: SupplierDTO }>(`/admin/suppliers/${id}`, { method: "POST", body })
  )
}
