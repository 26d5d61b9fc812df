import { useQuery } from "@tanstack/react-query"
import type { AdminReplanResponse } from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

const path = "/admin/backorders/replan"

/** What a comparison would change. Each asking has a name of its own, so that nobody is shown an earlier answer. */
export function useReplanDryRun(asking: string) {
  return useQuery({
    queryKey: ["backorder-plugin/replan", asking],
    queryFn: () =>
      sdk.client.fetch<AdminReplanResponse>(path, { method: "POST", query: { dry_run: true }, body: {} }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
}

export function useReplan() {
  return useAction<void, AdminReplanResponse>(() =>
    sdk.client.fetch<AdminReplanResponse>(path, { method: "POST", body: {} })
  )
}
