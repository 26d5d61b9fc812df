import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminEtaPreviewResponse } from "../../types"
import { sdk } from "../lib/client"
import type { EtaInput } from "../lib/eta-form"

/** Whom a new date of a line would hit; null asks nothing. */
export function useEtaPreview(id: string, lineId: string, input: EtaInput | null) {
  return useQuery({
    queryKey: ["backorder-plugin/purchase-orders", "eta-preview", id, lineId, input],
    queryFn: () =>
      sdk.client.fetch<AdminEtaPreviewResponse>(`/admin/purchase-orders/${id}/lines/${lineId}/eta/preview`, {
        method: "POST",
        body: { ...input },
      }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    // A date the server refuses stays refused.
    retry: false,
  })
}
