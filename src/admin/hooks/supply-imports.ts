import { useQuery } from "@tanstack/react-query"
import type {
  AdminSupplyImportErrorListResponse,
  AdminSupplyImportResponse,
  AdminSupplyImportStartedResponse,
  SupplyImportKind,
  SupplyImportStatus,
} from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

const root = "backorder-plugin/supply-imports"
const path = "/admin/purchase-orders"

/** Milliseconds between two looks at an import that goes on. */
const PAUSE = 1000

/** Refused lines that are shown; all of them can be downloaded. */
export const SHOWN = 50

export interface ImportInput {
  kind: SupplyImportKind
  atomic: boolean
  file: File
}

const isFinished = (status: SupplyImportStatus | undefined): boolean => status === "done" || status === "failed"

export function useStartImport() {
  return useAction(({ kind, atomic, file }: ImportInput) => {
    const body = new FormData()
    body.append("file", file)
    return sdk.client.fetch<AdminSupplyImportStartedResponse>(`${path}/import`, {
      method: "POST",
      query: { kind, atomic },
      // The browser names the boundary of the form itself.
      headers: { "content-type": null },
      body,
    })
  })
}

export function useSupplyImport(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<AdminSupplyImportResponse>(`${path}/imports/${id}`),
    staleTime: 0,
    refetchInterval: ({ state }) => (isFinished(state.data?.import.status) ? false : PAUSE),
  })
}

export function useImportErrors(id: string, count: number) {
  return useQuery({
    queryKey: [root, "errors", id, count],
    queryFn: () => sdk.client.fetch<AdminSupplyImportErrorListResponse>(`${path}/imports/${id}/errors`, { query: { limit: SHOWN } }),
    enabled: count > 0,
  })
}
