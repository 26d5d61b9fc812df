export type NoticeType =
  | "order_taken"
  | "promise_changed"
  | "overdue"
  | "choice_offered"
  | "decision_confirmed"
  | "shipped"

export type NoticeStatus = "pending" | "sent" | "failed" | "canceled"

export type NoticeLanguage = "de" | "en"

/** One order line as a mail names it. Quantities are decimal strings, dates ISO 8601. */
export interface NoticeLine {
  title: string
  /** Total open units of the line. */
  quantity: string
  /** Units that can leave now. */
  available_quantity: string
  /** Units that come later. */
  waiting_quantity: string
  promised_by: string | null
  previous_promised_by: string | null
}

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

/** What each mail is told; the template adds nothing that is not in here. */
export type NoticeProps =
  | (NoticeFrame & { type: "order_taken"; charged: boolean })
  | (NoticeFrame & { type: "promise_changed"; decision_url: string | null; charged: boolean })
  | (NoticeFrame & { type: "overdue"; decision_url: string; charged: boolean })
  | (NoticeFrame & { type: "choice_offered"; decision_url: string; charged: boolean })
  | (NoticeFrame & {
      type: "decision_confirmed"
      decision: "wait" | "ship_available" | "cancel"
      /** Money sent back; null where nothing had been charged. */
      refunded: NoticeMoney | null
      /** True where an authorisation that was never charged is given up. */
      released: boolean
    })
  | (NoticeFrame & {
      type: "shipped"
      tracking: { number: string; url: string | null }[]
      /** Whether the goods on their way are paid; left out, the mail says nothing about money. */
      charged?: boolean
    })

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

/** One message to one person about one thing, as the admin API sends it. */
export interface NoticeDTO {
  id: string
  type: NoticeType
  order_id: string
  to: string
  language: NoticeLanguage
  status: NoticeStatus
  subject: string
  promise_version: number
  due_at: string
  sent_at: string | null
  attempts: number
  last_error: string | null
  created_at: string
}

export interface AdminBackorderNoticeResponse {
  notice: NoticeDTO
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
