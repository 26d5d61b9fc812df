import type { CustomerNoticeType, NoticeLine, NoticeProps } from "../../types/notice"

const chairs: NoticeLine = {
  title: "Eichenstuhl, schwarz",
  quantity: "10",
  available_quantity: "3",
  waiting_quantity: "7",
  promised_by: "2026-12-14T00:00:00.000Z",
  previous_promised_by: "2026-11-30T00:00:00.000Z",
}

const url = "https://shop.example/backorders/decide/a.b.c"

const frame = { shop_name: "Nordholz", order_display_id: "1042", customer_name: "Frau Weber", lines: [chairs] }

/** An order as a shop may have one: for the tests, and for showing a merchant what a mail looks like. */
export const customerSamples: { [T in CustomerNoticeType]: Extract<NoticeProps, { type: T }> } = {
  order_taken: { ...frame, type: "order_taken", charged: false },
  promise_changed: { ...frame, type: "promise_changed", decision_url: url, charged: false, silence: { means: "agrees" } },
  overdue: { ...frame, type: "overdue", decision_url: url, charged: true },
  last_chance: { ...frame, type: "last_chance", decision_url: url, charged: false, after: "2026-12-30T00:00:00.000Z" },
  choice_offered: { ...frame, type: "choice_offered", decision_url: url, charged: false },
  decision_confirmed: {
    ...frame,
    type: "decision_confirmed",
    decision: "cancel",
    by: "customer",
    refunded: { amount: "1234.50", currency_code: "eur" },
    released: false,
  },
  shipped: {
    ...frame,
    type: "shipped",
    tracking: [{ number: "JD0142", url: "https://track.example/JD0142" }],
  },
}
