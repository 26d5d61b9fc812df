import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBackorderNoticeDetailResponse,
  AdminBackorderNoticeListResponse,
  AdminBackorderNoticePreviewResponse,
  AdminBackorderNoticeResponse,
} from "../../types"
import { sdk } from "../lib/client"
import type { TimeRange } from "../lib/time-range"
import { useAction } from "./use-action"

export interface NoticeQuery {
  q?: string
  type?: string[]
  status?: string[]
  delivery?: string[]
  language?: string[]
  due_at?: TimeRange
  sent_at?: TimeRange
  order: string
  limit: number
  offset: number
}

const root = "backorder-plugin/notices"
const path = "/admin/backorder-notices"

export function useNotices(query: NoticeQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<AdminBackorderNoticeListResponse>(path, { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useNotice(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<AdminBackorderNoticeDetailResponse>(`${path}/${id}`),
    staleTime: 0,
  })
}

/** The mail as it would leave now. */
export function useNoticeLetter(id: string) {
  return useQuery({
    queryKey: [root, "letter", id],
    queryFn: () => sdk.client.fetch<AdminBackorderNoticePreviewResponse>(`${path}/${id}/preview`),
    staleTime: 0,
    retry: false,
  })
}

export function useResendNotice(id: string) {
  return useAction<void, AdminBackorderNoticeResponse>(() =>
    sdk.client.fetch<AdminBackorderNoticeResponse>(`${path}/${id}/resend`, { method: "POST", body: {} })
  )
}
