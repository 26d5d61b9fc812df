import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminSupplierScorecardResponse } from "../../types"
import { sdk } from "../lib/client"

/** How a supplier kept its word on the orders of so many days. */
export function useScorecard(supplierId: string, from: string) {
  return useQuery({
    queryKey: ["backorder-plugin/suppliers", "scorecard", supplierId, from],
    queryFn: () =>
      sdk.client.fetch<AdminSupplierScorecardResponse>(`/admin/suppliers/${supplierId}/scorecard`, { query: { from } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
