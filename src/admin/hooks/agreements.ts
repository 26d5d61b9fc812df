import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminSupplierAgreementDeleteResponse,
  AdminSupplierAgreementListResponse,
  AdminSupplierAgreementResponse,
} from "../../types"
import type { AgreementInput } from "../lib/agreement-form"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

interface AgreementQuery {
  q?: string
  order: string
  limit: number
  offset: number
}

const path = (supplierId: string): string => `/admin/suppliers/${supplierId}/agreements`

export function useAgreements(supplierId: string, query: AgreementQuery) {
  return useQuery({
    queryKey: ["backorder-plugin/agreements", supplierId, query],
    queryFn: () => sdk.client.fetch<AdminSupplierAgreementListResponse>(path(supplierId), { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** Creates an agreement where no id is given, else changes that one; the item of an agreement stays. */
export function useSaveAgreement(supplierId: string, id: string | null) {
  return useAction(({ inventory_item_id, ...terms }: AgreementInput & { inventory_item_id: string }) =>
    sdk.client.fetch<AdminSupplierAgreementResponse>(id === null ? path(supplierId) : `${path(supplierId)}/${id}`, {
      method: "POST",
      body: id === null ? { inventory_item_id, ...terms } : terms,
    })
  )
}

export function useDeleteAgreement(supplierId: string) {
  return useAction((id: string) =>
    sdk.client.fetch<AdminSupplierAgreementDeleteResponse>(`${path(supplierId)}/${id}`, { method: "DELETE" })
  )
}
