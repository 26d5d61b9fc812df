import { noticesDue } from "../notices-due"

const kinds = (facts: { type: string; cause?: string }[]) =>
  noticesDue(facts.map(({ type, cause = "order_placed" }) => ({ type, cause }))).map(({ kind }) => kind)

describe("what happened to an order in one run", () => {
  it("is told once for each kind, however many lines it concerns", () => {
    const moved = { type: "promise_changed", cause: "supply_revised" }
    expect(noticesDue([{ ...moved, line: 1 }, { ...moved, line: 2 }, { type: "shipped", cause: "", line: 3 }])).toEqual([
      { kind: "promise_changed", facts: [{ ...moved, line: 1 }, { ...moved, line: 2 }] },
      { kind: "shipped", facts: [{ type: "shipped", cause: "", line: 3 }] },
    ])
  })

  it.each(["order_placed", "order-edit.confirmed", "order.claim_created", "order.exchange_created", "reconciled"])(
    "is an order taken where a line begins to wait by %s",
    (cause) => {
      expect(kinds([{ type: "created", cause }])).toEqual(["order_taken"])
    }
  )

  it("is a date that changed where stock vanished from an order taken before", () => {
    expect(kinds([{ type: "created", cause: "stock_changed" }])).toEqual(["promise_changed"])
  })

  it("is not told for orders from before the plugin was there", () => {
    expect(kinds([{ type: "created", cause: "taken_in" }])).toEqual([])
  })

  it.each(["allocated", "deallocated", "fulfilled", "unfulfilled", "canceled", "edited", "moved", "sourced"])(
    "is not told for %s: what follows from it is",
    (type) => {
      expect(kinds([{ type }])).toEqual([])
    }
  )
})
