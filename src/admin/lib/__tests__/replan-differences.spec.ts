import { quantityChanges } from "../replan-differences"

describe("a difference between Medusa and the records", () => {
  it("names only what would change", () => {
    const before = { ordered: 10, waiting: 7, allocated: 3, fulfilled: 0, canceled: 0, reserved: 3 }
    expect(quantityChanges({ before, after: { ...before, waiting: 5, allocated: 5, reserved: 5 } })).toEqual([
      { name: "waiting", from: 7, to: 5 },
      { name: "allocated", from: 3, to: 5 },
      { name: "reserved", from: 3, to: 5 },
    ])
  })

  it("shows a line that was not on record from nothing", () => {
    expect(quantityChanges({ before: { reserved: 10 }, after: { ordered: 10, waiting: 7, reserved: 3 } })).toEqual([
      { name: "ordered", from: null, to: 10 },
      { name: "waiting", from: null, to: 7 },
      { name: "reserved", from: 10, to: 3 },
    ])
  })
})
