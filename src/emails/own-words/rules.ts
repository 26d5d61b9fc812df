import type { NoticeType } from "../../types/notice"
import type { NoticePlaceholder, OwnWordsField } from "../../types/notice-wording"

interface MailRule {
  placeholders: readonly NoticePlaceholder[]
  /**
   * Whether the merchant's opening takes the place of ours. It does where ours only leads to the facts listed below it;
   * where it tells a fact itself, the merchant's stands above it.
   */
  replacesOpening: boolean
  /** Customers are protected from vague dates, suppliers are not. */
  toCustomer: boolean
}

const order: MailRule = {
  placeholders: ["order", "shop", "name", "goods", "date"],
  replacesOpening: true,
  toCustomer: true,
}
const undated: MailRule = { ...order, placeholders: ["order", "shop", "name", "goods"] }
const purchaseOrder: MailRule = { placeholders: ["order", "shop"], replacesOpening: false, toCustomer: false }

/** What a merchant may write into each kind of mail. */
export const mailRules: Record<NoticeType, MailRule> = {
  order_taken: order,
  date_known: order,
  promise_changed: order,
  overdue: order,
  last_chance: order,
  choice_offered: order,
  decision_confirmed: { ...undated, replacesOpening: false },
  goods_canceled: { ...undated, replacesOpening: false },
  partly_shipped: undated,
  payment_requested: { ...undated, replacesOpening: false },
  shipped: undated,
  follow_up: { ...undated, replacesOpening: false },
  withdrawal_received: { ...order, placeholders: ["order", "shop", "name"], replacesOpening: false },
  supplier_order: purchaseOrder,
  supplier_changed: purchaseOrder,
  supplier_reminder: purchaseOrder,
  merchant_digest: { placeholders: ["shop"], replacesOpening: false, toCustomer: false },
  supplier_forecast: { placeholders: ["shop"], replacesOpening: false, toCustomer: false },
}

export const longest: Record<OwnWordsField, number> = { subject: 150, opening: 2000, closing: 2000 }

export const isNoticeType = (value: string): value is NoticeType => Object.hasOwn(mailRules, value)

export const noticeTypes = Object.keys(mailRules).filter(isNoticeType)
