import { eventFacts } from "../event-facts"

describe("a ledger entry", () => {
  it("gives its quantity as a number, however it was written", () => {
    expect(eventFacts({ data: { quantity: "2.5" } }).quantity).toBe(2.5)
    expect(eventFacts({ data: { quantity: 7 } }).quantity).toBe(7)
  })

  it("says nothing where a fact is missing or strange", () => {
    expect(eventFacts({ data: { quantity: "many", promised_by: "soon", decision: 3 } })).toEqual({
      quantity: null,
      waiting: null,
      allocated: null,
      from: null,
      to: null,
      decision: null,
      reason: null,
    })
  })
})
