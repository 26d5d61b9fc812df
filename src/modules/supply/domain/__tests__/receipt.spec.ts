import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { openQuantity } from "../line"
import { checkReceipt, isSameReceipt, statusAfterReceipt } from "../receipt"
import { lineOf } from "./line-of"

const order = { display_id: 12, status: "confirmed" } as const
const brought = (quantity: BigNumber.Value, line_id = "line_1") => ({ line_id, quantity: new BigNumber(quantity) })

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
    const decision = checkReceipt(order, [lineOf({ received: 6 })], [brought(4)])
    expect(decision).toEqual({ ok: true, value: [brought(4)] })
  })

  it("adds up a line named twice before it judges", () => {
    expect(checkReceipt(order, [lineOf()], [brought(4), brought("6.5")])).toEqual({
      ok: false,
      reason: `Line "line_1" of purchase order 12 has 10 open; 10.5 cannot be received on it.`,
    })
  })

  it.each([0, -1, Number.NaN])("refuses %d", (quantity) => {
    expect(checkReceipt(order, [lineOf()], [brought(quantity)])).toEqual({
      ok: false,
      reason: `The quantity received on line "line_1" must be more than 0.`,
    })
  })

  it("refuses a line the order does not have", () => {
    expect(checkReceipt(order, [lineOf()], [brought(1, "other")])).toEqual({
      ok: false,
      reason: `Purchase order 12 has no line "other".`,
    })
  })

  it("refuses an empty delivery", () => {
    expect(checkReceipt(order, [lineOf()], []).ok).toBe(false)
  })

  it.each([
    ["draft", "Purchase order 12 is a draft; send it before receiving its goods."],
    ["received", "Purchase order 12 is received; nothing more can be received on it."],
    ["canceled", "Purchase order 12 is canceled; nothing more can be received on it."],
  ] as const)("refuses goods on an order that is %s", (status, reason) => {
    expect(checkReceipt({ display_id: 12, status }, [lineOf()], [brought(1)])).toEqual({ ok: false, reason })
  })

  it.each(["sent", "confirmed", "in_transit", "partly_received"] as const)(
    "accepts goods on an order that is %s",
    (status) => {
      expect(checkReceipt({ display_id: 12, status }, [lineOf()], [brought(1)]).ok).toBe(true)
    }
  )

  property.prop([
    fc.integer({ min: 1, max: 1000 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }),
  ])("accepts a delivery if and only if its sum fits, and loses nothing of it", (tenths, parts) => {
    const line = lineOf({ quantity: new BigNumber(tenths).div(10) })
    const delivery = parts.map((part) => brought(new BigNumber(part).div(10)))
    const total = BigNumber.sum(...delivery.map(({ quantity }) => quantity))
    const decision = checkReceipt(order, [line], delivery)
    expect(decision.ok).toBe(total.isLessThanOrEqualTo(line.quantity))
    if (decision.ok) {
      expect(BigNumber.sum(...decision.value.map(({ quantity }) => quantity)).isEqualTo(total)).toBe(true)
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
  it("means the same goods, however they are split and ordered", () => {
    expect(isSameReceipt([brought(2), brought(1, "b"), brought(3)], [brought(1, "b"), brought(5)])).toBe(true)
  })

  it("does not cover other goods", () => {
    expect(isSameReceipt([brought(2)], [brought(3)])).toBe(false)
    expect(isSameReceipt([brought(2)], [brought(2), brought(1, "b")])).toBe(false)
  })
})
