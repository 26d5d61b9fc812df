import type { ChargeRule } from "../modules/backorder/domain/charge-rule"

export type { ChargeRule }

/** When an order is charged, and whether what is authorised lives that long. Amounts are in the order's currency. */
export interface OrderPaymentDTO {
  order_id: string
  currency_code: string
  rule: ChargeRule
  /** When its lines are charged, each of these once; several where the rule is `by_line`. */
  charging: ("at_order" | "on_shipment" | "on_last_shipment")[]
  /** What counts as having left. */
  leaves_when: "packed" | "shipped"
  charged_amount: number
  /** What goods that left are to be charged, or what the customer was asked for, and is not paid. */
  due_amount: number
  /** What the order still costs, whether or not it is due yet. */
  outstanding_amount: number
  /** What the provider did not charge; null where it refuses nothing. */
  refused_charge: {
    amount: number
    failures: number
    last_error: string
    /** When the authorisation ends; null where nobody knows. */
    ends_at: string | null
    retry_at: string
  } | null
  /** What is still to be paid back of decisions that are being carried out. */
  open_refunds: OpenRefundDTO[]
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

export interface OpenRefundDTO {
  decision_id: string
  amount: number
  /** The last day for it, a midnight in UTC. */
  deadline: string
  failures: number
  last_error: string | null
  retry_at: string | null
}

/** Money that came or went by other means than the order's payment, such as a bank transfer. */
export interface AdminSettleOrderMoney {
  kind: "payment" | "refund"
  amount: number
  reason: string
  /** By which the transfer or the receipt is found again. */
  reference: string
  /** Of a refund, where several are open. */
  decision_id?: string
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
