import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import type { Line } from "../line"
import type { PurchaseOrderStatus } from "../purchase-order-status"
import { checkReceipt, takeIn, type ReceiptStatus, type ReceivedQuantity } from "../receipt"
import { checkCorrection, reversed, statusAfterChange, type TrueQuantity } from "../receipt-correction"
import { lineOf } from "./line-of"

const orderOf = (part: { status?: PurchaseOrderStatus; percent?: number } = {}) => ({
  display_id: 12,
  status: part.status ?? ("partly_received" as const),
  over_delivery_percent: new BigNumber(part.percent ?? 0),
})
const got = (quantity: number, part: Partial<Record<"damaged" | "over" | "unannounced", number>> = {}): ReceivedQuantity => ({
  line_id: "line_1",
  quantity: new BigNumber(quantity),
  damaged: new BigNumber(part.damaged ?? 0),
  over: new BigNumber(part.over ?? 0),
  unannounced: new BigNumber(part.unannounced ?? quantity),
})
const truly = (quantity: BigNumber.Value, part: Partial<TrueQuantity> = {}): TrueQuantity => ({
  line_id: "line_1",
  quantity: new BigNumber(quantity),
  over_delivery: "tolerate",
  ...part,
})
const receipt = (lines: ReceivedQuantity[], status: ReceiptStatus = "done") => ({ status, lines })
const numbers = (effect: ReceivedQuantity) => ({
  quantity: effect.quantity.toNumber(),
  damaged: effect.damaged.toNumber(),
  over: effect.over.toNumber(),
  unannounced: effect.unannounced.toNumber(),
})
const changes = (...call: Parameters<typeof checkCorrection>) => {
  const decision = checkCorrection(...call)
  return decision.ok ? decision.value.map(numbers) : decision.reason
}

describe("correcting a receipt", () => {
  const line = lineOf({ received: 5, shipped: 5 })

  it("takes off what never came, and no longer takes it for shipped", () => {
    expect(changes(orderOf(), [line], receipt([got(5)]), [truly(2)])).toEqual([
      { quantity: -3, damaged: 0, over: 0, unannounced: -3 },
    ])
  })

  it("leaves what a shipment announced on its way", () => {
    expect(changes(orderOf(), [line], receipt([got(5, { unannounced: 1 })]), [truly(2)])).toEqual([
      { quantity: -3, damaged: 0, over: 0, unannounced: -1 },
    ])
  })

  it("adds what came too", () => {
    expect(changes(orderOf(), [line], receipt([got(5)]), [truly(7)])).toEqual([
      { quantity: 2, damaged: 0, over: 0, unannounced: 2 },
    ])
  })

  it("makes sound goods damaged ones", () => {
    expect(changes(orderOf(), [line], receipt([got(5)]), [truly(4, { damaged: new BigNumber(1) })])).toEqual([
      { quantity: -1, damaged: 1, over: 0, unannounced: 0 },
    ])
  })

  it("books goods on the line they belonged to", () => {
    const other = lineOf({ id: "b" })
    const decision = checkCorrection(orderOf(), [line, other], receipt([got(5)]), [truly(0), truly(5, { line_id: "b" })])
    expect(decision.ok && decision.value.map(({ line_id, quantity }) => [line_id, quantity.toNumber()])).toEqual([
      ["line_1", -5],
      ["b", 5],
    ])
  })

  it("changes nothing where the receipt says so already, even while that is on its way", () => {
    expect(changes(orderOf(), [line], receipt([got(5)], "stocking"), [truly(5)])).toEqual([])
  })

  it("gives the tolerance back before it makes anything open", () => {
    const full = lineOf({ quantity: 11, received: 11, over: 1, shipped: 11 })
    expect(changes(orderOf({ status: "received" }), [full], receipt([got(11, { over: 1 })]), [truly("10.5")])).toEqual([
      { quantity: -0.5, damaged: 0, over: -0.5, unannounced: -0.5 },
    ])
    const decision = checkCorrection(orderOf({ status: "received" }), [full], receipt([got(11, { over: 1 })]), [truly(8)])
    const after = decision.ok ? takeIn(full, decision.value[0]) : full
    expect([after.quantity.toNumber(), after.received.toNumber(), after.over.toNumber()]).toEqual([10, 8, 0])
  })

  it("upwards keeps to the tolerance as a receipt does", () => {
    const full = lineOf({ received: 10, shipped: 10 })
    expect(changes(orderOf({ status: "received", percent: 10 }), [full], receipt([got(10)]), [truly(11)])).toEqual([
      { quantity: 1, damaged: 0, over: 1, unannounced: 1 },
    ])
    expect(changes(orderOf({ status: "received", percent: 10 }), [full], receipt([got(10)]), [truly(12)])).toContain(
      "has 0 open and may take 1 more; 2 cannot be received on it"
    )
    expect(changes(orderOf(), [full], receipt([got(10)]), [truly(99, { over_delivery: "accept" })])).toHaveLength(1)
  })

  it.each(["closed", "canceled", "draft"] as const)("is refused on an order that is %s", (status) => {
    expect(changes(orderOf({ status }), [line], receipt([got(5)]), [truly(2)])).toMatch(
      /^Purchase order 12 is .*; its receipts cannot be corrected any more\. Correct the stock of the item instead\.$/
    )
  })

  it.each(["recorded", "stocking"] as const)("waits for goods that are %s", (status) => {
    expect(changes(orderOf(), [line], receipt([got(5)], status), [truly(2)])).toBe(
      "The goods of this receipt of purchase order 12 are still being booked in; correct it in a minute."
    )
  })

  it.each([
    ["no line", [], "Name at least one line of purchase order 12 and the quantity truly received."],
    ["a line the order does not have", [truly(1, { line_id: "x" })], `Purchase order 12 has no line "x".`],
    ["less than nothing", [truly(-1)], `The quantity truly received on line "line_1" must be 0 or more.`],
    ["a line twice", [truly(4), truly(3)], `Line "line_1" is named twice; name it once with what was truly received.`],
  ])("refuses %s", (_, truth, reason) => {
    expect(changes(orderOf(), [line], receipt([got(5)]), truth)).toBe(reason)
  })

  const amount = fc.integer({ min: 0, max: 300 }).map((tenths) => new BigNumber(tenths).div(10))
  property.prop([amount, amount, amount, amount])(
    "ends where a right receipt would have, whatever was booked before",
    (first, firstDamaged, second, secondDamaged) => {
      const start: Line = lineOf({ quantity: 20, shipped: 5 })
      const order = orderOf({ status: "sent" })
      const receive = (quantity: BigNumber, damaged: BigNumber) =>
        checkReceipt(order, [start], [{ line_id: "line_1", quantity, damaged, over_delivery: "accept" }])
      const [wrong, right] = [receive(first, firstDamaged), receive(second, secondDamaged)]
      fc.pre(wrong.ok && right.ok)
      if (!wrong.ok || !right.ok) {
        return
      }
      const booked = takeIn(start, wrong.value[0])
      const correction = checkCorrection(orderOf(), [booked], receipt(wrong.value), [
        truly(second, { damaged: secondDamaged, over_delivery: "accept" }),
      ])
      const corrected = correction.ok ? correction.value.reduce((state, effect) => takeIn(state, effect), booked) : null
      expect(JSON.stringify(corrected)).toEqual(JSON.stringify(takeIn(start, right.value[0])))
      expect(JSON.stringify(takeIn(booked, reversed(wrong.value[0])))).toEqual(JSON.stringify(start))
    }
  )
})

describe("once what was received has changed, an order", () => {
  const order = (status: PurchaseOrderStatus, confirmed_at: Date | null = null) => ({ status, confirmed_at })

  it.each([
    ["received", lineOf({ received: 10 }), "received"],
    ["received", lineOf({ received: 9 }), "partly_received"],
    ["partly_received", lineOf({ received: 10 }), "received"],
    ["partly_received", lineOf({ shipped: 4 }), "in_transit"],
    ["partly_received", lineOf(), "sent"],
    ["closed", lineOf(), "closed"],
    ["canceled", lineOf({ received: 10 }), "canceled"],
  ] as const)("that is %s with %o becomes %s", (status, line, after) => {
    expect(statusAfterChange(order(status), [line])).toBe(after)
  })

  it("falls back to confirmed where it had been confirmed", () => {
    expect(statusAfterChange(order("received", new Date(0)), [lineOf()])).toBe("confirmed")
  })
})
