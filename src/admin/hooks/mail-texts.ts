import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import type {
  AdminBackorderNoticeWordingDeleteResponse,
  AdminBackorderNoticeWordingListResponse,
  AdminBackorderNoticeWordingPreviewResponse,
  AdminBackorderNoticeWordingResponse,
  AdminBackorderNoticeWordingTestResponse,
  OwnWords,
} from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

/** As the address of the page names it; the server knows whether there is such a mail. */
export interface MailKey {
  type: string
  language: string
}

const root = "backorder-plugin/mail-texts"
const path = "/admin/backorder-notice-wordings"
const pathOf = ({ type, language }: MailKey): string => `${path}/${encodeURIComponent(type)}/${encodeURIComponent(language)}`

export function useMailTexts() {
  return useQuery({
    queryKey: [root, "list"],
    queryFn: () => sdk.client.fetch<AdminBackorderNoticeWordingListResponse>(path),
    staleTime: 0,
  })
}

export function useMailText(mail: MailKey) {
  return useQuery({
    queryKey: [root, "detail", mail],
    queryFn: () => sdk.client.fetch<AdminBackorderNoticeWordingResponse>(pathOf(mail)),
    staleTime: 0,
    retry: false,
  })
}

/** The mail with words that are not saved; answers with the words it is about, since typing goes on meanwhile. */
export function useMailTextPreview(mail: MailKey, words: OwnWords) {
  return useQuery({
    queryKey: [root, "preview", mail, words],
    queryFn: async () => ({
      ...(await sdk.client.fetch<AdminBackorderNoticeWordingPreviewResponse>(`${pathOf(mail)}/preview`, {
        method: "POST",
        body: words,
      })),
      words,
    }),
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function useSaveMailText(mail: MailKey) {
  return useAction((body: OwnWords) =>
    sdk.client.fetch<AdminBackorderNoticeWordingResponse>(pathOf(mail), { method: "POST", body })
  )
}

export function useResetMailText(mail: MailKey) {
  return useAction<void, AdminBackorderNoticeWordingDeleteResponse>(() =>
    sdk.client.fetch<AdminBackorderNoticeWordingDeleteResponse>(pathOf(mail), { method: "DELETE" })
  )
}

export function useTestMailText(mail: MailKey) {
  return useMutation({
    mutationFn: (body: OwnWords & { to: string }) =>
      sdk.client.fetch<AdminBackorderNoticeWordingTestResponse>(`${pathOf(mail)}/test`, { method: "POST", body }),
  })
}

/** Whoever is signed in. */
export function useMe() {
  return useQuery({ queryKey: [root, "me"], queryFn: () => sdk.admin.user.me({ fields: "id,email" }) })
}
