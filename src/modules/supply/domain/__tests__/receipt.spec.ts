import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { openQuantity, underway, type Line } from "../line"
import type { PurchaseOrderStatus } from "../purchase-order-status"
import { checkReceipt, isSameReceipt, statusAfterReceipt, takeIn, type BroughtQuantity } from "../receipt"
import { lineOf } from "./line-of"

const orderOf = (part: { status?: PurchaseOrderStatus; percent?: BigNumber.Value } = {}) => ({
  display_id: 12,
  status: part.status ?? ("confirmed" as const),
  over_delivery_percent: new BigNumber(part.percent ?? 0),
})
const brought = (
  quantity: BigNumber.Value,
  part: { line_id?: string; damaged?: BigNumber.Value; over_delivery?: BroughtQuantity["over_delivery"] } = {}
): BroughtQuantity => ({
  line_id: part.line_id ?? "line_1",
  quantity: new BigNumber(quantity),
  damaged: new BigNumber(part.damaged ?? 0),
  over_delivery: part.over_delivery ?? "tolerate",
})
const figures = (line: Line) => ({
  quantity: line.quantity.toFixed(),
  received: line.received.toFixed(),
  damaged: line.damaged.toFixed(),
  over: line.over.toFixed(),
  shipped: line.shipped.toFixed(),
  open: openQuantity(line).toFixed(),
})
/** The line after goods were received on it, or the sentence that refuses them. */
const after = (line: Line, delivery: BroughtQuantity[], percent: BigNumber.Value = 0) => {
  const decision = checkReceipt(orderOf({ percent }), [line], delivery)
  return decision.ok ? figures(decision.value.reduce((state, effect) => takeIn(state, effect), line)) : decision.reason
}

describe("the open quantity", () => {
  it.each([
    [{ quantity: 10 }, "10"],
    [{ quantity: 10, received: 3, canceled: 2 }, "5"],
    [{ quantity: "0.3", received: "0.1" }, "0.2"],
    [{ quantity: 10, received: 12 }, "0"],
  ])("of %j is %s", (part, open) => {
    expect(openQuantity(lineOf(part)).toFixed()).toBe(open)
  })
})

describe("receiving", () => {
  it("takes exactly what is open", () => {
    expect(after(lineOf({ received: 6 }), [brought(4)])).toMatchObject({ received: "10", open: "0", over: "0" })
  })

  it("adds up a line named twice before it judges", () => {
    expect(after(lineOf(), [brought(4), brought("6.5")])).toBe(
      `Line "line_1" of purchase order 12 has 10 open; 10.5 cannot be received on it. Receive 10, or accept the over-delivery.`
    )
  })

  it.each([0, -1, Number.NaN])("refuses %d", (quantity) => {
    expect(after(lineOf(), [brought(quantity)])).toBe(`The quantity received on line "line_1" must be more than 0.`)
  })

  it("refuses damaged goods of less than nothing", () => {
    expect(after(lineOf(), [brought(3, { damaged: -1 })])).toContain("must be more than 0")
  })

  it("refuses a line the order does not have", () => {
    expect(after(lineOf(), [brought(1, { line_id: "other" })])).toBe(`Purchase order 12 has no line "other".`)
  })

  it("refuses an empty delivery", () => {
    expect(checkReceipt(orderOf(), [lineOf()], []).ok).toBe(false)
  })

  it.each([
    ["draft", "Purchase order 12 is a draft; send it before receiving its goods."],
    ["received", "Purchase order 12 is received; nothing more can be received on it."],
    ["canceled", "Purchase order 12 is canceled; nothing more can be received on it."],
  ] as const)("refuses goods on an order that is %s", (status, reason) => {
    expect(checkReceipt(orderOf({ status }), [lineOf()], [brought(1)])).toEqual({ ok: false, reason })
  })

  it.each(["sent", "confirmed", "in_transit", "partly_received"] as const)(
    "accepts goods on an order that is %s",
    (status) => {
      expect(checkReceipt(orderOf({ status }), [lineOf()], [brought(1)]).ok).toBe(true)
    }
  )
})

describe("damaged goods", () => {
  it("are on record and still owed", () => {
    expect(after(lineOf(), [brought(8, { damaged: 2 })])).toMatchObject({ received: "8", damaged: "2", open: "2" })
  })

  it("may be all that came", () => {
    expect(after(lineOf(), [brought(0, { damaged: 3 })])).toMatchObject({ received: "0", damaged: "3", open: "10" })
  })

  it("are no longer on their way", () => {
    const line = lineOf({ shipped: 10 })
    expect(underway(takeIn(line, { quantity: new BigNumber(8), damaged: new BigNumber(2), unannounced: new BigNumber(0) })).toFixed()).toBe("0")
  })
})

describe("goods that no shipment announced", () => {
  it.each([
    [{}, "4"],
    [{ shipped: 3 }, "4"],
    [{ shipped: 6 }, "6"],
    [{ shipped: 6, received: 5 }, "9"],
  ])("count as shipped: of %j are %s shipped once 4 have come", (part, shipped) => {
    expect(after(lineOf(part), [brought(4)])).toMatchObject({ shipped })
  })
})

describe("more than is open", () => {
  it.each([
    ["0", 10, "10.001"],
    ["5", "10.5", "10.501"],
    ["10", 11, 12],
    ["12.5", "11.25", "11.26"],
  ])("is taken up to a tolerance of %s percent: %s, but not %s", (percent, taken, refused) => {
    expect(after(lineOf(), [brought(taken)], percent)).toMatchObject({ open: "0", received: String(taken) })
    expect(after(lineOf(), [brought(refused)], percent)).toContain("cannot be received on it")
  })

  it("raises what was ordered by as much, so that nothing is open below zero", () => {
    expect(after(lineOf({ received: 8 }), [brought(3)], 10)).toEqual({
      quantity: "11",
      received: "11",
      damaged: "0",
      over: "1",
      shipped: "3",
      open: "0",
    })
  })

  it("uses the tolerance up", () => {
    expect(after(lineOf({ quantity: 11, over: 1, received: 11 }), [brought(1)], 10)).toContain("has 0 open; 1 cannot")
  })

  it("names the line, what is open and the tolerance", () => {
    expect(after(lineOf({ received: 5 }), [brought(7)], 10)).toBe(
      `Line "line_1" of purchase order 12 has 5 open and may take 1 more; 7 cannot be received on it. Receive 6, or accept the over-delivery.`
    )
  })

  it("is taken whatever it is where the call says so, and not at all where it says that", () => {
    expect(after(lineOf(), [brought(25, { over_delivery: "accept" })])).toMatchObject({ quantity: "25", over: "15" })
    expect(after(lineOf(), [brought(11, { over_delivery: "refuse" })], 50)).toContain("has 10 open; 11 cannot")
    expect(
      after(lineOf(), [brought(10, { over_delivery: "accept" }), brought(1, { over_delivery: "refuse" })])
    ).toContain("cannot be received on it")
  })

  it("counts from what was not given up", () => {
    expect(after(lineOf({ canceled: 5 }), [brought("5.5")], 10)).toMatchObject({ quantity: "10.5", open: "0" })
  })

  property.prop([
    fc.integer({ min: 1, max: 1000 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
    fc.integer({ min: 0, max: 50 }),
  ])("is accepted if and only if it fits the tolerance, and nothing of it is lost", (tenths, parts, percent) => {
    const line = lineOf({ quantity: new BigNumber(tenths).div(10) })
    const delivery = parts.map((part) => brought(new BigNumber(part).div(10)))
    const total = BigNumber.sum(...delivery.map(({ quantity }) => quantity))
    const decision = checkReceipt(orderOf({ percent }), [line], delivery)
    expect(decision.ok).toBe(total.isLessThanOrEqualTo(line.quantity.times(100 + percent).div(100)))
    if (decision.ok) {
      const filled = decision.value.reduce((state, effect) => takeIn(state, effect), line)
      expect(filled.received.isEqualTo(total)).toBe(true)
      expect(filled.quantity.minus(filled.received).isGreaterThanOrEqualTo(0)).toBe(true)
      expect(filled.quantity.minus(filled.over).isEqualTo(line.quantity)).toBe(true)
    }
  })
})

describe("after a receipt", () => {
  it("an order is received once every line is complete", () => {
    expect(statusAfterReceipt([lineOf({ received: 10 }), lineOf({ received: 4, canceled: 6 })])).toBe("received")
  })

  it("an order is partly received while anything is open", () => {
    expect(statusAfterReceipt([lineOf({ received: 10 }), lineOf({ received: "9.999" })])).toBe("partly_received")
  })
})

describe("a repeated key", () => {
  const recorded = [
    { line_id: "line_1", quantity: new BigNumber(5), damaged: new BigNumber(1) },
    { line_id: "b", quantity: new BigNumber(1), damaged: new BigNumber(0) },
  ]

  it("means the same goods, however they are split and ordered", () => {
    expect(isSameReceipt(recorded, [brought(2), brought(1, { line_id: "b" }), brought(3, { damaged: 1 })])).toBe(true)
  })

  it.each([
    ["another quantity", [brought(6, { damaged: 1 }), brought(1, { line_id: "b" })]],
    ["other damage", [brought(5), brought(1, { line_id: "b" })]],
    ["a line less", [brought(5, { damaged: 1 })]],
    ["a line more", [brought(5, { damaged: 1 }), brought(1, { line_id: "b" }), brought(1, { line_id: "c" })]],
  ])("does not cover %s", (_, delivery) => {
    expect(isSameReceipt(recorded, delivery)).toBe(false)
  })
})
