import { day, line } from "./builders"
import { allocationRules } from "../allocation-rule"

const order = (...lines: Parameters<typeof allocationRules.fifo.order>[0]) =>
  allocationRules.fifo.order(lines).map(({ lineId }) => lineId)

describe("first in, first out", () => {
  it("serves the earlier order first", () => {
    expect(order(line("a", { orderedAt: day(2) }), line("b", { orderedAt: day(1) }))).toEqual(["b", "a"])
  })

  it("serves lines of one moment by their id", () => {
    expect(order(line("b"), line("c"), line("a"))).toEqual(["a", "b", "c"])
  })

  it("leaves the list it was given as it was", () => {
    const lines = [line("b"), line("a")]
    allocationRules.fifo.order(lines)
    expect(lines.map(({ lineId }) => lineId)).toEqual(["b", "a"])
  })
})
