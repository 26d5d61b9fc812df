import { arrival, day, units } from "./builders"
import { pegArrivals, type Arrival } from "../peg-arrivals"

const pegs = (waiting: (number | string)[], arrivals: Arrival[]) => {
  const queue = waiting.map((amount, place) => ({ lineId: `line_${place}`, waiting: units(amount) }))
  const found = pegArrivals(queue, arrivals)
  return queue.map(({ lineId }) => found.get(lineId)?.id ?? null)
}

const monday = arrival("monday", day(7), 5)
const friday = arrival("friday", day(11), 5)

describe("pegging", () => {
  it.each<[string, (number | string)[], Arrival[], (string | null)[]]>([
    ["nobody waits", [], [monday], []],
    ["nothing arrives", [1, 2], [], [null, null]],
    ["the arrival is exactly enough", [5], [monday], ["monday"]],
    ["a fraction is missing", ["5.25"], [monday], [null]],
    ["a fraction is missing until the next", ["5.25"], [monday, friday], ["friday"]],
    ["one arrival covers several", [2, 3], [monday], ["monday", "monday"]],
    ["the second line needs the next arrival", [4, 2], [monday, friday], ["monday", "friday"]],
    ["the second line begins with the next arrival", [5, 1], [monday, friday], ["monday", "friday"]],
    ["one line needs both", [10], [monday, friday], ["friday"]],
    ["the arrivals cover a line only in part", [4, 7], [monday, friday], ["monday", null]],
    ["a small line stands behind one that is not covered", [11, 1], [monday, friday], [null, null]],
    ["an arrival of nothing comes first", [1], [arrival("empty", day(1), 0), monday], ["monday"]],
  ])("when %s", (_, waiting, arrivals, expected) => {
    expect(pegs(waiting, arrivals)).toEqual(expected)
  })

  it("takes arrivals by date, whatever the order they were read in", () => {
    expect(pegs([5, 5], [friday, monday])).toEqual(["monday", "friday"])
  })

  it("promises a line for the latest day of all the arrivals it needs", () => {
    const slow = arrival("slow", day(7), 5, day(20))
    const promises = (waiting: number[]) => {
      const queue = waiting.map((amount, place) => ({ lineId: `line_${place}`, waiting: units(amount) }))
      return [...pegArrivals(queue, [slow, friday]).values()].map(({ id, promisedBy }) => [id, promisedBy])
    }
    expect(promises([5, 5])).toEqual([["slow", day(20)], ["friday", day(20)]])
    expect(promises([10])).toEqual([["friday", day(20)]])
  })

  it("takes arrivals of one moment by their id", () => {
    expect(pegs([1, 1], [arrival("b", day(7), 1), arrival("a", day(7), 1)])).toEqual(["a", "b"])
  })
})
