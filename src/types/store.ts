import type { LimitReason } from "../modules/backorder/domain/checkout/cap"
import type { CustomerDecision, PromiseBasis } from "./backorder"
import type { NoticeLanguage } from "./notice"

export type { LimitReason }

export interface StoreVariantAvailability {
  variant_id: string
  requested_quantity: number
  /** Units of the request that can leave now. */
  available_quantity: number
  /** Units of the request that come later. */
  backordered_quantity: number
  /** Whether the whole request may be ordered. */
  allowed: boolean
  /** How many may be ordered at most; null without a limit. */
  remaining_quantity: number | null
  expected_at: string | null
  promised_by: string | null
  /** Null where nothing comes later; "none" where nobody knows when it comes. */
  basis: PromiseBasis | null
  message: string
}

export interface StoreVariantAvailabilityResponse {
  availability: StoreVariantAvailability
}

export interface StoreCartBackorderLine {
  line_item_id: string
  /** Null for a line that no variant stands behind. */
  variant_id: string | null
  quantity: number
  available_quantity: number
  backordered_quantity: number
  promised_by: string | null
  message: string
}

export interface StoreCartBackorderSummary {
  lines: StoreCartBackorderLine[]
  /** Whether the cart can be completed only once its shopper has agreed to what waits. */
  acknowledgement_required: boolean
  /** When the shopper agreed to what holds today; null where he did not, or where more or longer waits since. */
  acknowledged_at: string | null
}

export interface StoreCartBackorderSummaryResponse {
  summary: StoreCartBackorderSummary
}

export interface StoreBackorderProduct {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  variants: {
    id: string
    sku: string | null
    title: string
    available_quantity: number
    remaining_quantity: number | null
    promised_by: string | null
    arrivals: { at: string; quantity: number }[]
  }[]
}

export interface StoreBackorderProductListResponse {
  products: StoreBackorderProduct[]
  count: number
  limit: number
  offset: number
}

/** One backordered line as the customer sees it, in units of the line. */
export interface StoreOrderBackorder {
  id: string
  line_item_id: string
  variant_id: string | null
  title: string
  status: string
  ordered_quantity: number
  available_quantity: number
  waiting_quantity: number
  fulfilled_quantity: number
  canceled_quantity: number
  promised_by: string | null
  promise_version: number
}

/** What the customer may have instead of what waits of a line: all of it, at once. */
export interface StoreBackorderSubstitute {
  /** Of the line that it comes instead of. */
  backorder_id: string
  line_item_id: string
  variant_id: string
  title: string
  sku: string | null
  quantity: number
  /** For one, with tax; never more than the customer pays for what waits. */
  unit_price: number
  total: number
  /** What the customer pays less. */
  saved: number
  currency_code: string
  /** False once it is no longer in stock; it cannot be chosen then. */
  available: boolean
}

/** What a decision link leads to, as `GET /store/backorder-decisions/:token` answers. */
export interface StoreBackorderOffer {
  order_id: string
  order_display_id: number
  language: NoticeLanguage
  /** Number of the order's latest promise. */
  promise_version: number
  /** False once the link was used or nothing waits any more. */
  open: boolean
  decided: { decision: CustomerDecision; decided_at: string } | null
  choices: CustomerDecision[]
  lines: StoreOrderBackorder[]
  substitutes: StoreBackorderSubstitute[]
}

export interface StoreOrderBackorderListResponse {
  backorders: StoreOrderBackorder[]
}

export interface StoreBackorderOfferResponse {
  offer: StoreBackorderOffer
}

export interface StoreDecideBackorders {
  decision: CustomerDecision
  /** Lines of these records only; everything that waits without it. */
  backorder_ids?: string[]
}

export interface StoreDecideOrderBackorders extends StoreDecideBackorders {
  /** Of the promise that the answer is about, as the offer said. */
  promise_version: number
}

/** Units of an order line that are or can be withdrawn from, by whether they have been packed. */
export interface StoreWithdrawalLine {
  line_item_id: string
  title: string
  unshipped_quantity: number
  shipped_quantity: number
}

/** What a withdrawal link leads to. */
export interface StoreWithdrawal {
  order_id: string
  order_display_id: number
  language: NoticeLanguage
  /** False once the time is over, nothing is left, or where the law gives no such right. */
  open: boolean
  /** The last day; null while something is still to come. */
  until: string | null
  /** Who ordered, to be filled in beforehand. */
  name: string | null
  email: string | null
  /** Whom to write to, where the shop says so. */
  contact: string | null
  /** Belongs into the next declaration. */
  next_number: number
  lines: StoreWithdrawalLine[]
  declarations: { number: number; declared_at: string; name: string; email: string; lines: StoreWithdrawalLine[] }[]
}

export interface StoreWithdrawalResponse {
  withdrawal: StoreWithdrawal
}

export interface StoreWithdraw {
  /** The consumer has confirmed, in a step of its own, what they declare. */
  confirmed: true
  number: number
  name: string
  email: string
  /** Everything that is left without it. */
  lines?: { line_item_id: string; unshipped_quantity?: number; shipped_quantity?: number }[]
}

/** How much of a variant may be ordered where more was asked for; quantities are units of the variant. */
export interface StoreCheckoutShortage {
  variant_id: string
  title: string
  reason: LimitReason
  requested_quantity: number
  possible_quantity: number
  /** Of what is possible, what leaves now and what comes later. */
  available_quantity: number
  backordered_quantity: number
  promised_by: string | null
}

/** Why a cart may not be changed or completed as asked; nothing in either list means that it may. */
export interface CheckoutVerdict {
  /** The cart's. */
  locale: string | null
  shortages: StoreCheckoutShortage[]
  /** Lines that wait, where the shopper has to agree to that first. */
  unacknowledged: { title: string; available_quantity: number; backordered_quantity: number; promised_by: string | null }[]
}

/** The body of a 409 from Medusa's own cart routes. */
export interface StoreCheckoutConflict {
  code: "invalid_state_error"
  type: "conflict"
  message: string
  /** Empty where only the acknowledgement is missing. */
  shortages: StoreCheckoutShortage[]
}
