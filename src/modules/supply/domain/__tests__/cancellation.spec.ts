import { cancelOpen, closeOrder } from "../cancellation"
import { lineOf } from "./line-of"

describe("canceling a purchase order", () => {
  it("gives up all that is open", () => {
    const lines = [lineOf({ id: "a" }), lineOf({ id: "b", quantity: "2.5" })]
    const decision = cancelOpen({ display_id: 3, status: "confirmed" }, lines)
    expect(decision).toMatchObject({ value: { status: "canceled", lines: [{ line_id: "a" }, { line_id: "b" }] } })
  })

  it("closes an order of which something came, and leaves complete lines alone", () => {
    const lines = [lineOf({ id: "a", received: 10 }), lineOf({ id: "b", received: 4 })]
    const decision = cancelOpen({ display_id: 3, status: "partly_received" }, lines)
    expect(decision.ok && decision.value.status).toBe("closed")
    expect(decision.ok && decision.value.lines.map(({ line_id, quantity }) => [line_id, quantity.toFixed()])).toEqual([
      ["b", "6"],
    ])
  })

  it.each(["received", "closed", "canceled"] as const)("refuses one that is %s", (status) => {
    expect(cancelOpen({ display_id: 3, status }, [lineOf()]).ok).toBe(false)
  })
})

describe("closing a purchase order", () => {
  it("gives up the rest of one that came in part", () => {
    const decision = closeOrder({ display_id: 3, status: "partly_received" }, [lineOf({ received: 4 })])
    expect(decision.ok && decision.value.lines.map(({ quantity }) => quantity.toFixed())).toEqual(["6"])
  })

  it("puts a received one aside", () => {
    const decision = closeOrder({ display_id: 3, status: "received" }, [lineOf({ received: 10 })])
    expect(decision).toEqual({ ok: true, value: { status: "closed", lines: [] } })
  })

  it.each(["draft", "sent", "confirmed", "in_transit", "closed", "canceled"] as const)("refuses one that is %s", (status) => {
    expect(closeOrder({ display_id: 3, status }, [lineOf()]).ok).toBe(false)
  })
})
