import type { CustomerNoticeType, NoticeLine, NoticeProps } from "../../types/notice"

const chairs: NoticeLine = {
  title: "Eichenstuhl, schwarz",
  quantity: "10",
  available_quantity: "3",
  waiting_quantity: "7",
  promised_by: "2026-12-14T00:00:00.000Z",
  previous_promised_by: "2026-11-30T00:00:00.000Z",
}

const oil: NoticeLine = {
  title: "Holzöl",
  quantity: "4.5",
  available_quantity: "0",
  waiting_quantity: "4.5",
  promised_by: "2027-01-05T00:00:00.000Z",
  previous_promised_by: null,
}

const url = "https://shop.example/backorders/decide/a.b.c"

const frame = { shop_name: "Nordholz", order_display_id: "1042", customer_name: "Frau Weber", lines: [chairs] }

/** An order as a shop may have one: for the tests, and for showing a merchant what a mail looks like. */
export const customerSamples: { [T in CustomerNoticeType]: Extract<NoticeProps, { type: T }> } = {
  order_taken: { ...frame, type: "order_taken", charged: false },
  date_known: {
    ...frame,
    type: "date_known",
    decision_url: url,
    charged: false,
    silence: { means: "agrees" },
    lines: [{ ...chairs, previous_promised_by: null }],
  },
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
  goods_canceled: {
    ...frame,
    type: "goods_canceled",
    by: "clock",
    refunded: { amount: "1234.50", currency_code: "eur" },
    released: false,
    refund_by: "2027-01-12T00:00:00.000Z",
    lines: [{ ...chairs, quantity: "7", available_quantity: "0" }],
    remaining: [oil],
  },
  partly_shipped: {
    ...frame,
    type: "partly_shipped",
    tracking: [{ number: "JD0142", url: "https://track.example/JD0142" }],
  },
  payment_requested: {
    ...frame,
    type: "payment_requested",
    due: { amount: "1234.50", currency_code: "eur" },
    payment_url: "https://shop.example/pay/a.b",
    goods_wait: true,
  },
  shipped: {
    ...frame,
    type: "shipped",
    tracking: [{ number: "JD0177", url: "https://track.example/JD0177" }],
    charged: true,
    lines: [{ ...chairs, available_quantity: "7", waiting_quantity: "0" }],
  },
  follow_up: {
    ...frame,
    type: "follow_up",
    shipped_at: "2026-12-12T00:00:00.000Z",
    lines: [{ ...chairs, available_quantity: "10", waiting_quantity: "0" }],
  },
  withdrawal_received: {
    ...frame,
    type: "withdrawal_received",
    declared_at: "2026-12-01T08:30:15.000Z",
    time_zone: "Europe/Berlin",
    name: "Erika Weber",
    email: "weber@example.com",
    refund_by: "2026-12-15T00:00:00.000Z",
    return_by: "2026-12-15T00:00:00.000Z",
  },
}
