import { shippableQuantity } from "../purchase-order-facts"
import { shipmentErrors, shipmentInput, wholeShipment } from "../shipment-form"
import { lineOf } from "./purchase-orders"

const today = "2026-11-23"
const lines = [lineOf({ shipped_quantity: 4 }), lineOf({ id: "b", quantity: 2, open_quantity: 2 })]
const form = wholeShipment(lines, today, "DHL")

describe("what can still be shipped", () => {
  it.each([
    [{}, 10],
    [{ shipped_quantity: 4 }, 6],
    [{ shipped_quantity: 4, received_quantity: 4, open_quantity: 6 }, 6],
    [{ shipped_quantity: 10, received_quantity: 8, damaged_quantity: 2, open_quantity: 2 }, 2],
    [{ shipped_quantity: 10 }, 0],
  ])("of %j is %d", (part, quantity) => {
    expect(shippableQuantity(lineOf(part))).toBe(quantity)
  })
})

describe("a shipment", () => {
  it("begins with all that is not on its way, today, by the usual carrier", () => {
    expect(form).toEqual({
      quantities: { line_1: "6", b: "2" },
      carrier: "DHL",
      trackingNumber: "",
      trackingUrl: "",
      day: today,
    })
    expect(shipmentInput(form, lines, today)).toEqual({
      lines: [
        { id: "line_1", quantity: 6 },
        { id: "b", quantity: 2 },
      ],
      carrier: "DHL",
    })
  })

  it("leaves out what stayed, and tells another day than today", () => {
    const part = { ...form, quantities: { line_1: "", b: "1.5" }, day: "2026-11-20", trackingUrl: " https://t.example/1 " }
    expect(shipmentInput(part, lines, today)).toEqual({
      lines: [{ id: "b", quantity: 1.5 }],
      carrier: "DHL",
      tracking_url: "https://t.example/1",
      shipped_at: "2026-11-20T00:00:00.000Z",
    })
  })

  it.each([
    ["more than can leave", { quantities: { line_1: "6.1" } }, { lines: { line_1: "tooMuch" }, url: false, day: false }],
    ["no number", { quantities: { line_1: "x" } }, { lines: { line_1: "notANumber" }, url: false, day: false }],
    ["no address", { trackingUrl: "javascript:alert(1)" }, { lines: {}, url: true, day: false }],
    ["a day that lies ahead", { day: "2026-11-24" }, { lines: {}, url: false, day: true }],
  ])("refuses %s", (_, part, errors) => {
    expect(shipmentErrors({ ...form, ...part }, lines, today)).toEqual(errors)
    expect(shipmentInput({ ...form, ...part }, lines, today)).toBeNull()
  })

  it("of nothing is none", () => {
    expect(shipmentInput({ ...form, quantities: {} }, lines, today)).toBeNull()
  })
})
