import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBackorderPolicyDeleteResponse,
  AdminBackorderPolicyListResponse,
  AdminBackorderPolicyResponse,
  AdminCreateBackorderPolicy,
  AdminEffectivePolicyResponse,
  AdminInheritedPolicyResponse,
  AdminUpdateBackorderPolicy,
  PolicyScope,
} from "../../types"
import { sdk } from "../lib/client"
import { useAction } from "./use-action"

export interface PolicyQuery {
  q?: string
  scope_type?: string[]
  order: string
  limit: number
  offset: number
}

/** Who buys, as far as one wants to know. */
export interface Buyer {
  region_id?: string
  customer_group_id?: string
  sales_channel_id?: string
}

const root = "backorder-plugin/policies"
const path = "/admin/backorder-policies"

export function usePolicies(query: PolicyQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<AdminBackorderPolicyListResponse>(path, { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function usePolicy(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<AdminBackorderPolicyResponse>(`${path}/${id}`),
    staleTime: 0,
  })
}

/** What a policy of the scope inherits; nothing is asked before a scope is chosen. */
export function useInheritedPolicy(scope: PolicyScope | null) {
  return useQuery({
    queryKey: [root, "inherited", scope],
    queryFn: () =>
      sdk.client.fetch<AdminInheritedPolicyResponse>(`${path}/inherited`, {
        query: { scope_type: scope?.type, scope_id: scope?.id },
      }),
    enabled: scope !== null,
    staleTime: 0,
  })
}

export function useEffectivePolicy(variantId: string, buyer: Buyer) {
  return useQuery({
    queryKey: [root, "effective", variantId, buyer],
    queryFn: () =>
      sdk.client.fetch<AdminEffectivePolicyResponse>(`${path}/effective`, { query: { variant_id: variantId, ...buyer } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useCreatePolicy() {
  return useAction((body: AdminCreateBackorderPolicy) =>
    sdk.client.fetch<AdminBackorderPolicyResponse>(path, { method: "POST", body })
  )
}

export function useUpdatePolicy(id: string) {
  return useAction((body: AdminUpdateBackorderPolicy) =>
    sdk.client.fetch<AdminBackorderPolicyResponse>(`${path}/${id}`, { method: "POST", body })
  )
}

export function useDeletePolicy(id: string) {
  return useAction<void, AdminBackorderPolicyDeleteResponse>(() =>
    sdk.client.fetch<AdminBackorderPolicyDeleteResponse>(`${path}/${id}`, { method: "DELETE" })
  )
}
