import { allocate } from "../allocate"
import { allocationRules } from "../allocation-rule"
import { pegArrivals } from "../peg-arrivals"
import type { LineDemand, Pool } from "../stock-state"
import { arrival, at, day, line, recordAt, units } from "./builders"

const waiting = (lineId: string, quantity: number, placed: number, held = 0): LineDemand =>
  line(lineId, {
    at: "supplier",
    ordered: quantity,
    orderedAt: day(placed),
    held,
    recorded: recordAt("supplier", { allocated: held, waiting: quantity - held }),
    sources: [],
  })

const first = waiting("first", 4, 0)
const second = waiting("second", 4, 1)

function shared(onHand: number, meant: Pool["meant"], lines: LineDemand[]): Record<string, string> {
  const pools = at({ supplier: onHand }).map((pool) => ({ ...pool, meant }))
  const { slots } = allocate({ pools, lines }, allocationRules.fifo)
  return Object.fromEntries(slots.map((slot) => [slot.line.lineId, slot.got.toFixed()]))
}

describe("goods that a supplier delivers to one customer", () => {
  it("go to that customer's line before the queue is asked", () => {
    expect(shared(4, [{ lineId: "second", quantity: units(4) }], [first, second])).toEqual({ first: "0", second: "4" })
    expect(shared(4, [], [first, second])).toEqual({ first: "4", second: "0" })
  })

  it("are given no more of than the line lacks, and than is there", () => {
    expect(shared(6, [{ lineId: "second", quantity: units(6) }], [first, second])).toEqual({ first: "2", second: "4" })
    expect(shared(1, [{ lineId: "second", quantity: units(4) }], [first, second])).toEqual({ first: "0", second: "1" })
  })

  it("are counted once where the line holds them already", () => {
    const meant = [{ lineId: "second", quantity: units(2) }, { lineId: "first", quantity: units(2) }]
    expect(shared(4, meant, [first, waiting("second", 4, 1, 2)])).toEqual({ first: "2", second: "2" })
  })

  it("are left to others where the line wants nothing any more", () => {
    expect(shared(4, [{ lineId: "gone", quantity: units(4) }], [first, second])).toEqual({ first: "4", second: "0" })
  })
})

describe("an arrival for one line", () => {
  const queue = [first, second].map(({ lineId }) => ({ lineId, waiting: units(4) }))
  const soon = { ...arrival("soon", day(3), 4), lineId: "second" }
  const later = arrival("later", day(9), 4)

  it("covers that line alone, whoever stands before it", () => {
    expect(Object.fromEntries(pegArrivals(queue, [soon, later]))).toMatchObject({ first: { id: "later" }, second: { id: "soon" } })
  })

  it("is waited for by its line even where it covers a part only", () => {
    expect([...pegArrivals(queue, [{ ...soon, quantity: units(3) }, later]).keys()]).toEqual(["first"])
  })
})
