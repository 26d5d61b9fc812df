import { isRepeated, stateOf } from "../supplier-state"
import { lineOf, orderOf, shipmentOf } from "./supplier-orders"

const offer = { title: "Oak chair, brown", sku: "B-2", note: null, unit_cost: 39.9 }
const before = orderOf([lineOf("a")])

describe("the state of an order", () => {
  it("is the same for the same order", () => {
    expect(stateOf(orderOf([lineOf("a")]))).toBe(stateOf(before))
  })

  it.each([
    ["its date", orderOf([lineOf("a", {}, { expectedAt: new Date("2026-12-15T00:00:00Z") })])],
    ["its quantity", orderOf([lineOf("a", { quantity: 11 })])],
    ["what came", orderOf([lineOf("a", { received: 1 })])],
    ["what is on its way", orderOf([lineOf("a", { underway: 1 })])],
    ["what was given up", orderOf([lineOf("a", { canceled: 1 })])],
    ["what was confirmed", orderOf([lineOf("a", { confirmed: 10 })])],
    ["an offer", orderOf([lineOf("a", {}, { substitute: offer })])],
    ["its status", orderOf([lineOf("a")], { status: "canceled" })],
  ])("is another after a change of %s", (_, after) => {
    expect(stateOf(after)).not.toBe(stateOf(before))
  })

  it("does not depend on names", () => {
    expect(stateOf(orderOf([lineOf("a", {}, { title: "Renamed" })], { shopName: "Renamed" }))).toBe(stateOf(before))
  })
})

describe("an old form", () => {
  const form = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields)
  const deliver = form({ intent: "answer", "answer-a": "deliver", "quantity-a": "8", "date-a": "2026-12-14" })
  const reject = form({ intent: "answer", "answer-a": "reject" })
  const substitute = form({ intent: "answer", "answer-a": "substitute", "offer-a": "Oak chair, brown", "sku-a": "B-2" })
  const ship = form({ intent: "ship", "shipped-a": "4", "shipped-b": "0", carrier: "DHL", tracking_number: "0034" })
  const all = form({ intent: "confirm_all" })
  const confirmed = lineOf("a", { confirmed: 8, canceled: 2 })

  it.each([
    ["a delivery that is on record", deliver, orderOf([confirmed]), true],
    ["another date", deliver, orderOf([{ ...confirmed, expectedAt: new Date("2026-12-20T00:00:00Z") }]), false],
    ["another quantity", deliver, orderOf([lineOf("a", { confirmed: 10 })]), false],
    ["a delivery of what was canceled since", deliver, orderOf([lineOf("a", { canceled: 10 })]), false],
    ["a rejection that is on record", reject, orderOf([lineOf("a", { canceled: 10, confirmed: 0 })]), true],
    ["a rejection of what is wanted anew", reject, orderOf([lineOf("a", { quantity: 12 })]), false],
    ["a rejection of what came", reject, orderOf([lineOf("a", { received: 10 })]), false],
    ["an offer that is on record", substitute, orderOf([lineOf("a", {}, { substitute: offer })]), true],
    ["another offer", substitute, orderOf([lineOf("a", {}, { substitute: { ...offer, sku: "C" } })]), false],
    ["a confirmation of everything that is on record", all, orderOf([confirmed]), true],
    ["a confirmation of everything with something new", all, orderOf([confirmed, lineOf("b")]), false],
    ["a confirmation of what was canceled since", all, orderOf([lineOf("a", { canceled: 10 })]), false],
    ["a shipment that is on record", ship, orderOf([lineOf("a", { underway: 4 })], { shipments: [shipmentOf("a", 4)] }), true],
    ["a shipment of another number", ship, orderOf([lineOf("a")], { shipments: [shipmentOf("a", 4, { tracking_number: "9" })] }), false],
    ["a shipment of another quantity", ship, orderOf([lineOf("a")], { shipments: [shipmentOf("a", 5)] }), false],
    ["a shipment that staff recorded", ship, orderOf([lineOf("a")], { shipments: [shipmentOf("a", 4, { source: "admin" })] }), false],
  ])("with %s was sent twice: %#", (_, sent, order, repeated) => {
    expect(isRepeated(sent, order)).toBe(repeated)
  })
})
