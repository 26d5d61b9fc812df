import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminSupplyRevisionsResponse, AdminWaitingGoodsListResponse, BackorderDTO, PurchaseOrderDTO } from "../../types"
import { sdk } from "../lib/client"
import type { Dropship } from "../lib/dropships"
import type { EtaInput } from "../lib/eta-form"
import type { PurchaseOrderInput } from "../lib/purchase-order-form"
import type { ReceiptInput } from "../lib/receipt-count"
import type { ShipmentInput } from "../lib/shipment-form"
import { useAction } from "./use-action"

export interface PurchaseOrderQuery {
  q?: string
  status?: string[]
  supplier_id?: string[]
  order: string
  limit: number
  offset: number
}

interface PurchaseOrderList {
  purchase_orders: PurchaseOrderDTO[]
  count: number
}

interface PurchaseOrderResponse {
  purchase_order: PurchaseOrderDTO
}

const root = "backorder-plugin/purchase-orders"

const post = (path: string, body: object) =>
  sdk.client.fetch<PurchaseOrderResponse>(`/admin/purchase-orders${path}`, { method: "POST", body })

export function usePurchaseOrders(query: PurchaseOrderQuery) {
  return useQuery({
    queryKey: [root, "list", query],
    queryFn: () => sdk.client.fetch<PurchaseOrderList>("/admin/purchase-orders", { query: { ...query } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

/** What suppliers deliver of a customer's order; asked for where something of it is on record, and after each change. */
export function useDropships(orderId: string, records: readonly BackorderDTO[]) {
  return useQuery({
    queryKey: [root, "dropships", orderId, records.map(({ id, updated_at }) => `${id} ${updated_at}`)],
    queryFn: () =>
      sdk.client.fetch<{ purchase_orders: Dropship[] }>("/admin/purchase-orders", {
        query: {
          dropship_order_id: orderId,
          fields: "id,display_id,status,location_id,supplier.name,lines.order_line_item_id",
          limit: 100,
        },
      }),
    enabled: records.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export function usePurchaseOrder(id: string) {
  return useQuery({
    queryKey: [root, "detail", id],
    queryFn: () => sdk.client.fetch<PurchaseOrderResponse>(`/admin/purchase-orders/${id}`),
    staleTime: 0,
  })
}

export function useCreatePurchaseOrder() {
  return useAction((input: PurchaseOrderInput) => post("", input))
}

export type PurchaseOrderVerb = "send" | "confirm" | "close" | "cancel"

export function usePurchaseOrderVerb(id: string) {
  return useAction((verb: PurchaseOrderVerb | "revoke-links") => post(`/${id}/${verb}`, {}))
}

export function useReceive(id: string) {
  return useAction((input: ReceiptInput) => post(`/${id}/receive`, input))
}

export function useShip(id: string) {
  return useAction((input: ShipmentInput) => post(`/${id}/ship`, input))
}

export interface CorrectionInput {
  lines: { id: string; quantity: number; damaged_quantity: number; over_delivery: "accept" }[]
  reason: string
}

export function useCorrectReceipt(id: string, receiptId: string) {
  return useAction((input: CorrectionInput) => post(`/${id}/receipts/${receiptId}/correct`, input))
}

export function useWaitingGoods(enabled: boolean) {
  return useQuery({
    queryKey: [root, "waiting"],
    queryFn: () =>
      sdk.client.fetch<AdminWaitingGoodsListResponse>("/admin/purchase-orders/waiting", { query: { limit: 500 } }),
    staleTime: 0,
    enabled,
  })
}

/** Answers a supplier's offer of another article: the line goes on as it was ordered. */
export function useDeclineOffer(id: string, lineId: string) {
  return useAction(() =>
    sdk.client.fetch<AdminSupplyRevisionsResponse>("/admin/purchase-orders/revisions", {
      method: "POST",
      body: { revisions: [{ purchase_order_id: id, line_id: lineId, substitute: null }] },
    })
  )
}

export function useChangeEta(id: string, lineId: string) {
  return useAction((input: EtaInput) => post(`/${id}/lines/${lineId}/eta`, input))
}
