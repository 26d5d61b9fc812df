import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminBackorderEventListResponse,
  AdminBackorderListResponse,
  AdminBackorderResponse,
  AdminBackorderSplitResponse,
  AdminOfferBackorder,
  AdminOrderPaymentResponse,
  AdminSettleOrderMoney,
  AdminSweepResponse,
  BackorderDTO,
} from "../../types"
import { cancellationMoney, type CancellationMoney, type MoneyOrder } from "../lib/cancellation-money"
import { sdk } from "../lib/client"
import type { SplitInput } from "../lib/split-form"
import type { TimeRange } from "../lib/time-range"
import { useAction } from "./use-action"

export interface BackorderQuery {
  q?: string
  status?: string[]
  overdue?: boolean
  next_duty?: string[]
  jurisdiction?: string[]
  promised_by?: TimeRange
  next_duty_at?: TimeRange
  order: string
  limit: number
  offset: number
}

/** Everything asked about backorders is kept under this key. */
export const backordersKey = "backorder-plugin/backorders"

export function useBackorders(query: BackorderQuery) {
  return useQuery({
    queryKey: [backordersKey, "list", query],
    queryFn: () => sdk.client.fetch<AdminBackorderListResponse>("/admin/backorders", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function useBackorder(id: string) {
  return useQuery({
    queryKey: [backordersKey, "detail", id],
    queryFn: () => sdk.client.fetch<AdminBackorderResponse>(`/admin/backorders/${id}`),
    staleTime: 0,
  })
}

export function useOrderBackorders(orderId: string) {
  return useQuery({
    queryKey: [backordersKey, "order", orderId],
    queryFn: () => sdk.client.fetch<AdminBackorderListResponse>(`/admin/orders/${orderId}/backorders`),
    staleTime: 0,
  })
}

/** When the order is charged, and whether its payment lives that long. */
export function useOrderPayment(orderId: string) {
  return useQuery({
    queryKey: [backordersKey, "payment", orderId],
    queryFn: () => sdk.client.fetch<AdminOrderPaymentResponse>(`/admin/orders/${orderId}/backorder-payment`),
    staleTime: 0,
  })
}

/** Money that came or went by other means than the order's payment. */
export function useSettleMoney(orderId: string) {
  return useAction((body: AdminSettleOrderMoney) =>
    sdk.client.fetch<AdminOrderPaymentResponse>(`/admin/orders/${orderId}/backorder-settlements`, { method: "POST", body })
  )
}

export function useBackorderEvents(id: string) {
  return useQuery({
    queryKey: [backordersKey, "events", id],
    queryFn: () =>
      sdk.client.fetch<AdminBackorderEventListResponse>(`/admin/backorders/${id}/events`, {
        query: { order: "-sequence", limit: 200 },
      }),
    staleTime: 0,
  })
}

export type BackorderVerb = "cancel" | "release" | "offer" | "prioritize"

export function useBackorderVerb(id: string) {
  return useAction(({ verb, body = {} }: { verb: BackorderVerb; body?: object }) =>
    sdk.client.fetch<AdminBackorderResponse>(`/admin/backorders/${id}/${verb}`, { method: "POST", body })
  )
}

export function useOfferSubstitute(id: string) {
  return useAction((body: AdminOfferBackorder) =>
    sdk.client.fetch<AdminBackorderResponse>(`/admin/backorders/${id}/offer`, { method: "POST", body })
  )
}

export function useSplitBackorder(id: string) {
  return useAction((body: SplitInput) =>
    sdk.client.fetch<AdminBackorderSplitResponse>(`/admin/backorders/${id}/split`, { method: "POST", body })
  )
}

/** How many of an inventory item one unit of an order line takes; asked when somebody is about to split a line. */
export function useRequiredQuantities({ order_id, line_item_id }: BackorderDTO) {
  return useQuery({
    queryKey: [backordersKey, "required", order_id, line_item_id],
    queryFn: async (): Promise<ReadonlyMap<string, number>> => {
      const { order } = await sdk.client.fetch<{ order: OrderWithParts }>(`/admin/orders/${order_id}`, {
        query: {
          fields:
            "id,items.id,items.variant.inventory_items.inventory_item_id,items.variant.inventory_items.required_quantity",
        },
      })
      const item = order.items.find(({ id }) => id === line_item_id)
      return new Map(
        (item?.variant?.inventory_items ?? []).map((part) => [part.inventory_item_id, part.required_quantity])
      )
    },
  })
}

interface OrderWithParts {
  items: {
    id: string
    variant: { inventory_items: { inventory_item_id: string; required_quantity: number }[] | null } | null
  }[]
}

const moneyFields = [
  "id",
  "currency_code",
  "total",
  "items.id",
  "items.quantity",
  "items.total",
  "items.detail.fulfilled_quantity",
  "items.variant.inventory_items.required_quantity",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
  "transactions.amount",
  "transactions.reference",
].join(",")

/** What a cancellation would mean in money, asked at the moment somebody is about to cancel. */
export function useCancellationMoney() {
  return async ({ order_id, line_item_id }: BackorderDTO): Promise<CancellationFacts> => {
    const [{ order }, { backorders }] = await Promise.all([
      sdk.client.fetch<{ order: MoneyOrder }>(`/admin/orders/${order_id}`, { query: { fields: moneyFields } }),
      sdk.client.fetch<AdminBackorderListResponse>(`/admin/orders/${order_id}/backorders`),
    ])
    return {
      money: cancellationMoney(order, backorders, line_item_id),
      currency: order.currency_code,
      records: backorders,
    }
  }
}

interface CancellationFacts {
  money: CancellationMoney
  currency: string
  /** Every record of the order. */
  records: BackorderDTO[]
}

export function useSweep() {
  return useAction<void, AdminSweepResponse>(() =>
    sdk.client.fetch<AdminSweepResponse>("/admin/backorder-sweeps", { method: "POST", body: {} })
  )
}
