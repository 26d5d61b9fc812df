import type { PurchaseOrderStatus } from "../purchase-order-status"
import { statusAfterRevision } from "../revised-order"
import { lineOf } from "./line-of"

const offer = { sku: "OAK-2", title: null, note: null, unit_cost: null }
const silent = lineOf()
const confirmed = lineOf({ confirmed: 10 })
const offered = lineOf({ substitute: offer })
const rejected = lineOf({ confirmed: 0, canceled: 10 })
const come = lineOf({ received: 10 })

it.each<[string, PurchaseOrderStatus, ReturnType<typeof lineOf>[], PurchaseOrderStatus]>([
  ["a line is still unanswered", "sent", [confirmed, silent], "sent"],
  ["every line is confirmed", "sent", [confirmed, confirmed], "confirmed"],
  ["what is not confirmed is rejected", "sent", [confirmed, rejected], "confirmed"],
  ["what is not confirmed is offered otherwise", "sent", [confirmed, offered], "confirmed"],
  ["nothing but another item is offered", "sent", [offered], "sent"],
  ["all is rejected", "sent", [rejected, rejected], "canceled"],
  ["all is rejected after it was confirmed", "confirmed", [rejected], "canceled"],
  ["the rest is rejected after a part came", "partly_received", [come, rejected], "received"],
  ["a part is on its way", "in_transit", [confirmed], "in_transit"],
  ["a draft changes", "draft", [silent], "draft"],
])("when %s, an order that is %s becomes %s", (_, status, lines, expected) => {
  expect(statusAfterRevision({ display_id: 1, status }, lines)).toBe(expected)
})
