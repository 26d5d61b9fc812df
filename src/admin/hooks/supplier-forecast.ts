import { useQuery } from "@tanstack/react-query"
import type { AdminSupplierForecastResponse, AdminSupplierForecastSendResponse } from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

const path = (supplierId: string): string => `/admin/suppliers/${supplierId}/forecast`

export function useSupplierForecast(supplierId: string) {
  return useQuery({
    queryKey: ["backorder-plugin/suppliers", "forecast", supplierId],
    queryFn: () => sdk.client.fetch<AdminSupplierForecastResponse>(path(supplierId)),
    staleTime: 0,
  })
}

export function useSendForecast(supplierId: string) {
  return useAction(() =>
    sdk.client.fetch<AdminSupplierForecastSendResponse>(`${path(supplierId)}/send`, { method: "POST", body: {} })
  )
}
