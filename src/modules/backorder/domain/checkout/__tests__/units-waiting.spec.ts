import BigNumber from "bignumber.js"
import { soldWhole, unitsWaiting, type WaitingPart } from "../units-waiting"

const part = (lineId: string, inventoryItemId: string, waiting: number, required = 1): WaitingPart => ({
  lineId,
  inventoryItemId,
  required: new BigNumber(required),
  waiting: new BigNumber(waiting),
})

describe("units of a variant that wait", () => {
  it.each<[string, WaitingPart[], boolean, number]>([
    ["nobody waits", [], false, 0],
    ["two lines wait", [part("a", "cloth", 2.5), part("b", "cloth", 1)], false, 3.5],
    ["a line is served from two places", [part("a", "cloth", 2), part("a", "cloth", 3)], false, 5],
    ["the worst part of a kit decides", [part("a", "bench", 1), part("a", "cushion", 6, 2)], true, 3],
    ["half a kit is a whole one", [part("a", "cushion", 3, 2)], true, 2],
  ])("when %s", (_, parts, whole, expected) => {
    expect(unitsWaiting(parts, whole).toNumber()).toBe(expected)
  })

  it("are fractions only of one part taken once", () => {
    const takes = (...required: number[]) => soldWhole(required.map((units) => ({ required: new BigNumber(units) })))
    expect([takes(1), takes(2), takes(1, 1)]).toEqual([false, true, true])
  })
})
