import { useQuery } from "@tanstack/react-query"
import type { AdminReplanResponse } from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

const path = "/admin/backorders/replan"

/** What a comparison would change, found out anew each time somebody asks; nothing is changed. */
export function useReplanDryRun() {
  return useQuery({
    queryKey: ["backorder-plugin/replan"],
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
