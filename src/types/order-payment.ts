import type { ChargeRule } from "../modules/backorder/domain/charge-rule"

export type { ChargeRule }

/** When an order is charged, and whether what is authorised lives that long. Amounts are in the order's currency. */
export interface OrderPaymentDTO {
  order_id: string
  currency_code: string
  rule: ChargeRule
  /** What counts as having left. */
  leaves_when: "packed" | "shipped"
  charged_amount: number
  /** Of several authorised payments the one that ends first; null where nothing is authorised or nothing is to leave. */
  authorization: {
    payment_id: string
    provider_id: string
    amount: number
    /** Whether it lives until the end of the day promised; unknown where nobody knows one of the two. */
    outcome: "lives" | "ends" | "unknown"
    ends_at: string | null
    promised_by: string | null
  } | null
}

export interface AdminOrderPaymentResponse {
  payment: OrderPaymentDTO
}

/** What a customer was asked to pay anew; `settled` where nothing is asked for now. */
export interface StorePaymentRequestDTO {
  order_display_id: number | null
  /** Medusa lists the region's payment providers. */
  region_id: string | null
  status: "requested" | "settled"
  amount: number
  currency_code: string
  /** To begin the payment with, by Medusa's own store route. */
  payment_collection_id: string | null
}

export interface StoreBackorderPaymentResponse {
  payment_request: StorePaymentRequestDTO
}
