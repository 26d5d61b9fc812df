import type { CustomerNoticeType, NoticeLine } from "../../types/notice"
import { customerSamples } from "../samples/customer"

export { customerSamples as samples }

export const [chairs] = customerSamples.order_taken.lines

export const url = customerSamples.overdue.decision_url

export const oil: NoticeLine = {
  title: "Holzöl",
  quantity: "4.5",
  available_quantity: "0",
  waiting_quantity: "4.5",
  promised_by: "2027-01-05T00:00:00.000Z",
  previous_promised_by: "2027-01-20T00:00:00.000Z",
}

export const noticeTypes: CustomerNoticeType[] = [
  "order_taken",
  "date_known",
  "promise_changed",
  "overdue",
  "last_chance",
  "choice_offered",
  "decision_confirmed",
  "goods_canceled",
  "partly_shipped",
  "payment_requested",
  "shipped",
  "follow_up",
  "withdrawal_received",
]
