import { line, shown, units } from "./builders"
import { allocate } from "../allocate"

describe("sharing what is on hand", () => {
  it("serves the queue in the order given", () => {
    const queue = [line("first", { ordered: 4 }), line("second", { ordered: 4 }), line("third", { ordered: 4 })]
    expect(shown(allocate(units(6), queue))).toEqual({ first: "4", second: "2", third: "0" })
  })

  it("lets a later line keep what it holds although an earlier one waits", () => {
    const queue = [line("first", { ordered: 4 }), line("second", { ordered: 4, held: 3 })]
    expect(shown(allocate(units(5), queue))).toEqual({ first: "2", second: "3" })
  })

  it("counts what was shipped and what was given up as no longer wanted", () => {
    const queue = [line("first", { ordered: 10, fulfilled: 3, canceled: 2, held: 7 }), line("second", { ordered: 4 })]
    expect(shown(allocate(units(8), queue))).toEqual({ first: "5", second: "3" })
  })

  it("shares fractions exactly", () => {
    const queue = [line("first", { ordered: "0.1" }), line("second", { ordered: "0.2" }), line("third", { ordered: "0.7" })]
    expect(shown(allocate(units("0.9"), queue))).toEqual({ first: "0.1", second: "0.2", third: "0.6" })
  })

  it.each([["0"], ["-3"]])("shares nothing when %s is available", (available) => {
    expect(shown(allocate(units(available), [line("first", { ordered: 4, held: 4 })]))).toEqual({ first: "0" })
  })
})

describe("when stock vanishes", () => {
  const queue = [
    line("first", { ordered: 3, held: 3 }),
    line("second", { ordered: 3, held: 3 }),
    line("third", { ordered: 3, held: 3 }),
  ]

  it.each([
    ["9", { first: "3", second: "3", third: "3" }],
    ["8", { first: "3", second: "3", third: "2" }],
    ["6", { first: "3", second: "3", third: "0" }],
    ["5.5", { first: "3", second: "2.5", third: "0" }],
    ["1", { first: "1", second: "0", third: "0" }],
  ])("takes back from the last in line first: %s left", (available, shares) => {
    expect(shown(allocate(units(available), queue))).toEqual(shares)
  })
})
