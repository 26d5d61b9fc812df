import { useMutation, useQuery } from "@tanstack/react-query"
import type { AdminSupplierFeedDeleteResponse, AdminSupplierFeedPreviewResponse, AdminSupplierFeedResponse } from "../../types"
import { sdk } from "../lib/client"
import type { FeedInput } from "../lib/feed-form"
import { useAction } from "./use-action"

const root = "backorder-plugin/supplier-feed"
const path = (supplierId: string): string => `/admin/suppliers/${supplierId}/feed`

export function useSupplierFeed(supplierId: string) {
  return useQuery({
    queryKey: [root, supplierId],
    queryFn: () => sdk.client.fetch<AdminSupplierFeedResponse>(path(supplierId)),
    staleTime: 0,
  })
}

export function useSetFeed(supplierId: string) {
  return useAction((body: FeedInput) => sdk.client.fetch<AdminSupplierFeedResponse>(path(supplierId), { method: "POST", body }))
}

export function useRunFeed(supplierId: string) {
  return useAction(() => sdk.client.fetch<AdminSupplierFeedResponse>(`${path(supplierId)}/run`, { method: "POST", body: {} }))
}

export function useRemoveFeed(supplierId: string) {
  return useAction(() => sdk.client.fetch<AdminSupplierFeedDeleteResponse>(path(supplierId), { method: "DELETE" }))
}

/** Changes nothing on the server, so nothing on the screen is asked again. */
export function useTestFeed(supplierId: string) {
  return useMutation({
    mutationFn: ({ source, table_name, columns, time_zone }: FeedInput) =>
      sdk.client.fetch<AdminSupplierFeedPreviewResponse>(`${path(supplierId)}/test`, {
        method: "POST",
        body: { source, table_name, columns, time_zone },
      }),
  })
}
