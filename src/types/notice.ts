import type { NoticeLanguage } from "../languages/codes"
import type { BackorderDuty } from "./backorder"

/** What a customer is told of. */
export type CustomerNoticeType =
  | "order_taken"
  | "date_known"
  | "promise_changed"
  | "overdue"
  | "last_chance"
  | "choice_offered"
  | "decision_confirmed"
  | "goods_canceled"
  | "partly_shipped"
  | "payment_requested"
  | "shipped"
  | "follow_up"
  | "withdrawal_received"

/** What a supplier is told of. */
export type SupplierNoticeType = "supplier_order" | "supplier_changed" | "supplier_reminder" | "supplier_forecast"

/** What the merchant is told of. */
export type MerchantNoticeType = "merchant_digest"

export type NoticeType = CustomerNoticeType | SupplierNoticeType | MerchantNoticeType

export type NoticeStatus = "pending" | "sent" | "failed" | "canceled"

/** What became of a mail that the provider took: bounced and dropped ones have reached nobody. */
export type NoticeDelivery = "delivered" | "bounced" | "dropped" | "spam"

export type { NoticeLanguage }

/** One order line as a mail names it. Quantities are decimal strings, dates ISO 8601. */
export interface NoticeLine {
  /** The order's line; no mail shows it. */
  line_item_id?: string
  title: string
  /** Total open units of the line. */
  quantity: string
  /** Units that can leave now. */
  available_quantity: string
  /** Units that come later. */
  waiting_quantity: string
  promised_by: string | null
  /** The day the customer was told last. */
  previous_promised_by: string | null
  /** How often the customer was told of a later day before. */
  delays_before?: number
  /** It was in stock when the order was taken, and is not any more. */
  newly_waiting?: boolean
  /** In a mail about a parcel: units in stock that are not in it. */
  ready_quantity?: string
  /** What is offered, or was chosen, instead of what waits. */
  substitute?: NoticeSubstitute
}

/** Goods that come instead of others; `unit_amount` is for one, with tax. */
export interface NoticeSubstitute {
  title: string
  quantity: string
  unit_amount: string
  amount: string
  currency_code: string
}

/** What follows if the customer says nothing; `after` is the last day of a yes, ISO 8601. */
export type NoticeSilence = { means: "agrees" | "changes_nothing" } | { means: "cancels"; after: string }

interface NoticeFrame {
  shop_name: string
  order_display_id: string
  customer_name: string | null
  lines: NoticeLine[]
}

/** Money of one order, in the order's currency; `amount` is a decimal string in major units. */
export interface NoticeMoney {
  amount: string
  currency_code: string
}

/** One line of a purchase order as a mail to its supplier names it. */
export interface SupplierNoticeLine {
  title: string
  /** The supplier's own number of the article, else the shop's. */
  sku: string | null
  /** Units that are still to come. */
  quantity: string
  /** Units that were to come before a change; null where the mail tells of none. */
  previous_quantity: string | null
  unit_cost: string
  expected_at: string | null
}

/** Figures of a forecast that are never added up. */
export interface ForecastNoticeFigures {
  /** What customers already wait for and no order covers. */
  firm: string
  on_order: string
  /** As likely more as less; null where there is no forecast. */
  median: string | null
  /** What is exceeded in one case of ten. */
  high: string | null
}

/** One article of a forecast, week by week and in sum. */
export interface ForecastNoticeArticle {
  title: string
  /** The supplier's own number of the article, else the shop's. */
  sku: string | null
  /** Weeks gone by that the forecast is made from; null where they are too few for one. */
  history_weeks: number | null
  weeks: (ForecastNoticeFigures & { starts_on: string })[]
  /** Of all the weeks. */
  total: ForecastNoticeFigures
}

interface SupplierFrame {
  shop_name: string
  contact_name: string | null
}

interface PurchaseOrderFrame extends SupplierFrame {
  purchase_order_display_id: string
  /** The order's number in the shop's other system. */
  reference: string | null
  currency_code: string
  lines: SupplierNoticeLine[]
  /** Where the goods go, line by line as on an envelope. */
  deliver_to: string[]
  /** The signed page of this order. */
  supplier_url: string
  /** The shop's delivery note, where the supplier delivers to the shop's customer itself. */
  slip_url?: string
}

/** What each mail to a supplier is told. */
export type SupplierNoticeProps =
  | (PurchaseOrderFrame & {
      type: "supplier_order"
      rush: boolean
      note: string | null
      /** The supplier knows the order; the links it was mailed before were made void. */
      replaces_link?: boolean
    })
  | (PurchaseOrderFrame & { type: "supplier_changed"; change: "changed" | "canceled"; reason: string | null })
  | (PurchaseOrderFrame & {
      type: "supplier_reminder"
      /** Not confirmed yet, or past its date without a word of shipment. */
      about: "unconfirmed" | "overdue"
    })
  | (SupplierFrame & {
      type: "supplier_forecast"
      articles: ForecastNoticeArticle[]
      /** How many more there are on the page. */
      further_articles: number
      /** The signed page with all of it. */
      forecast_url: string
    })

interface DateNews extends NoticeFrame {
  decision_url: string | null
  charged: boolean
  silence: NoticeSilence
}

interface Cancellation {
  /** Money sent back; null where nothing had been charged. */
  refunded: NoticeMoney | null
  /** True where an authorisation that was never charged is given up. */
  released: boolean
  /** The last day by which the money has to be back; ISO 8601. */
  refund_by?: string
  /** The order's other lines of which something is still to come. */
  remaining?: NoticeLine[]
}

interface ParcelNews extends NoticeFrame {
  tracking: { number: string; url: string | null }[]
  /** Whether the goods on their way are paid; left out, the mail says nothing about money. */
  charged?: boolean
  /** Where one withdraws from the contract; left out where the law gives no such right. */
  withdrawal_url?: string
}

/** What each mail to a customer is told; the template adds nothing that is not in here. */
export type CustomerNoticeProps =
  | (NoticeFrame & { type: "order_taken"; charged: boolean; withdrawal_url?: string })
  | (DateNews & { type: "date_known" })
  | (DateNews & { type: "promise_changed" })
  | (NoticeFrame & { type: "overdue"; decision_url: string; charged: boolean })
  | (NoticeFrame & { type: "last_chance"; decision_url: string; charged: boolean; after: string })
  | (NoticeFrame & { type: "choice_offered"; decision_url: string; charged: boolean })
  | (NoticeFrame &
      Cancellation & {
        type: "decision_confirmed"
        decision: "wait" | "ship_available" | "substitute" | "cancel"
        /** Who decided: the customer, or the shop for them. */
        by: "customer" | "merchant" | "clock"
      })
  | (NoticeFrame &
      Cancellation & {
        type: "goods_canceled"
        /** The shop, or the law because nobody agreed to a later day. */
        by: "merchant" | "clock"
      })
  | (ParcelNews & { type: "partly_shipped" })
  | (NoticeFrame & {
      type: "payment_requested"
      due: NoticeMoney
      payment_url: string
      /** Whether the goods stay until it is paid. */
      goods_wait: boolean
    })
  | (ParcelNews & { type: "shipped" })
  /** Some days after everything has left. */
  | (NoticeFrame & {
      type: "follow_up"
      /** The day on which the last parcel left. */
      shipped_at: string
    })
  | (NoticeFrame & {
      /** Of a line, `waiting_quantity` is what had not left, `available_quantity` what had. */
      type: "withdrawal_received"
      declared_at: string
      /** In which the moment is told. */
      time_zone: string
      name: string
      email: string
      /** The last day for the money, and for sending back what has left. */
      refund_by: string
      return_by: string
    })

/** How much there is of something, and the first of it, each with its page in the admin. */
interface DigestPart<One> {
  count: number
  first: (One & { /** The order's number, or the mail's subject. */ about: string; url: string })[]
}

/** What needs a person in the shop on a day. */
export interface MerchantNoticeProps {
  type: MerchantNoticeType
  shop_name: string
  contact_name: string | null
  day: string
  /** Duties whose last day is this one or an earlier one. */
  duties_until: string
  duties: DigestPart<{ duty: BackorderDuty; day: string }>
  /** Mails that were given up or reached nobody; addresses stay with the mails. */
  notices: DigestPart<object>
  /** Orders of which goods have left that could not be charged. */
  charges: DigestPart<object>
  /** Purchase orders of which something has not come by its day. */
  supplier_dates: DigestPart<{ supplier: string; day: string }>
}

export type NoticeProps = CustomerNoticeProps | SupplierNoticeProps | MerchantNoticeProps

export interface RenderedNotice {
  subject: string
  html: string
  text: string
}

/**
 * A notification provider puts this into an error's message when sending the same mail again cannot succeed.
 * Medusa's Notification Module passes on the message and nothing else of a provider's error.
 */
export const MAIL_REFUSED = "mail refused"

/** The same for a mail that may have gone out, because the connection broke before an answer was there. */
export const MAIL_UNANSWERED = "no answer about the mail"

/** One message to one person about one thing, as the admin API sends it. */
export interface NoticeDTO {
  id: string
  type: NoticeType
  /** The order it tells a customer of. */
  order_id: string | null
  /** The purchase order it tells a supplier of. */
  purchase_order_id: string | null
  /** The number of that order or purchase order, as the mail names it. */
  about_display_id: string | null
  to: string
  language: NoticeLanguage
  status: NoticeStatus
  subject: string
  promise_version: number
  due_at: string
  sent_at: string | null
  attempts: number
  last_error: string | null
  /** What the provider reported last; null while it has said nothing. */
  delivery: NoticeDelivery | null
  delivery_at: string | null
  delivery_reason: string | null
  created_at: string
}

/** One report of the mail provider about a mail it took. */
export interface NoticeDeliveryDTO {
  id: string
  delivery: NoticeDelivery
  at: string
  reason: string | null
}

export interface AdminBackorderNoticeResponse {
  notice: NoticeDTO
}

export interface AdminBackorderNoticeDetailResponse {
  notice: NoticeDTO
  /** Every report, in the order of their times. */
  deliveries: NoticeDeliveryDTO[]
}

export interface AdminBackorderNoticeListResponse {
  notices: NoticeDTO[]
  count: number
  limit: number
  offset: number
}

export interface AdminBackorderNoticePreviewResponse {
  preview: RenderedNotice
}
