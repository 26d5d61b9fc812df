import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminReorderSimulationResponse, SimulateReorderPoint } from "../../types"
import { sdk } from "../lib/client"

/** Years of a pair under its policy of today and, where one is given, a proposed one. */
export function useWhatIf(asked: SimulateReorderPoint) {
  return useQuery({
    queryKey: ["backorder-plugin/what-if", asked],
    queryFn: () =>
      sdk.client.fetch<AdminReorderSimulationResponse>("/admin/reorder-points/simulate", { method: "POST", body: asked }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  })
}
