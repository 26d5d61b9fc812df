import type { NoticeLanguage, NoticeType } from "./notice"

/** What a delay means in law as far as the shop knows: by the country the order is shipped to. */
export type DelayClass =
  /** The date gets no later. */
  | "no_delay"
  /** A new date at most 30 days after the first one: who says nothing agrees, if the mail says so. */
  | "silence_consents"
  /** A date beyond that, or not the first delay: without an express yes the order is canceled. */
  | "consent_needed"
  /** The customer may set a further period and then leave the contract. */
  | "termination_possible"
  /** No rule is known for the country. */
  | "no_rule"

interface PromisedDatesDTO {
  expected_at: string | null
  promised_by: string | null
}

/** An order line whose date would move. */
export interface EtaPreviewLineDTO {
  backorder_id: string
  order_id: string
  order_display_id: number | null
  line_item_id: string
  title: string
  sku: string | null
  waiting_quantity: number
  previous: PromisedDatesDTO
  next: PromisedDatesDTO
  /** Days by which the promised day moves; negative where it gets earlier. */
  delay_days: number | null
  delay_class: DelayClass
}

/** Whom a supplier's new date would hit. Nothing is changed by asking. */
export interface EtaPreviewDTO {
  lines: EtaPreviewLineDTO[]
  orders: number
  customers: number
  mails: { type: NoticeType; language: NoticeLanguage; count: number }[]
  /** What the customers pay for the units that wait. */
  value: { currency_code: string; amount: number }[]
  /** Authorised payments that may have ended by the day promised then. */
  authorizations: {
    order_id: string
    order_display_id: number | null
    payment_id: string
    provider_id: string
    amount: number
    currency_code: string
    ends_at: string
  }[]
}

export interface AdminEtaPreviewResponse {
  preview: EtaPreviewDTO
}
