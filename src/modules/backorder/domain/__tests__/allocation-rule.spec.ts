import { day, line, units } from "./builders"
import { allocationRules, type AllocationRuleName, type Contender } from "../allocation-rule"
import type { LineDemand } from "../stock-state"

const contender = (demand: LineDemand): Contender => ({ line: demand, parts: [] })

const order = (rule: AllocationRuleName, ...lines: LineDemand[]) =>
  allocationRules[rule].turns(lines.map(contender)).map(({ lineId }) => lineId)

describe("first in, first out", () => {
  it("serves the earlier order first", () => {
    expect(order("fifo", line("a", { orderedAt: day(2) }), line("b", { orderedAt: day(1) }))).toEqual(["b", "a"])
  })

  it("serves lines of one moment by their id", () => {
    expect(order("fifo", line("b"), line("c"), line("a"))).toEqual(["a", "b", "c"])
  })

  it("does not look at what policies say of priority", () => {
    expect(order("fifo", line("a"), line("b", { weight: 9 }))).toEqual(["a", "b"])
  })

  it("leaves the list it was given as it was", () => {
    const contenders = [line("b"), line("a")].map(contender)
    allocationRules.fifo.turns(contenders)
    expect(contenders.map((one) => one.line.lineId)).toEqual(["b", "a"])
  })

  it("limits nobody's turn", () => {
    expect(allocationRules.fifo.turns([contender(line("a"))])).toEqual([{ lineId: "a", atMost: null }])
  })
})

describe("by the priority of the policies", () => {
  it.each([
    ["the heavier first", [line("a"), line("b", { weight: 1 }), line("c", { weight: 2, orderedAt: day(5) })], ["c", "b", "a"]],
    ["the earlier of two that weigh the same", [line("a", { weight: 1, orderedAt: day(1) }), line("b", { weight: 1 })], ["b", "a"]],
    ["those that weigh less than nothing last", [line("a", { weight: -1 }), line("b", { orderedAt: day(5) })], ["b", "a"]],
  ])("serves %s", (_, lines, expected) => {
    expect(order("priority", ...lines)).toEqual(expected)
  })
})

describe("what a person put first", () => {
  it.each<[AllocationRuleName]>([["fifo"], ["priority"], ["fair_share"]])("is served first under %s", (rule) => {
    const lines = [
      line("heavy", { weight: 9, orderedAt: day(-1) }),
      line("second", { priority: 1, orderedAt: day(3) }),
      line("first", { priority: 2, orderedAt: day(4) }),
      line("put last", { priority: -1, orderedAt: day(-9) }),
    ]
    expect([...new Set(order(rule, ...lines))]).toEqual(["first", "second", "heavy", "put last"])
  })
})

describe("a fair share", () => {
  const part = (lacking: number | string, free: number | string, lackingOfAll: number | string, required: number | string = 1) => ({
    required: units(required),
    places: [{ lacking: units(lacking), free: units(free), lackingOfAll: units(lackingOfAll) }],
  })
  const turns = (...contenders: Contender[]) =>
    allocationRules.fair_share.turns(contenders).map(({ lineId, atMost }) => `${lineId} ${atMost?.toFixed() ?? "all"}`)

  it.each([
    ["is in proportion to what is lacking", [part(6, 10, 20)], "3"],
    ["is rounded down to what the line lacks by", [part(7, 10, 20)], "3"],
    ["is as finely divided as what the line lacks", [part("7.5", 10, 20)], "3.7"],
    ["is all that is lacking where more is free", [part(6, 30, 20)], "6"],
    ["is nothing where nothing is free", [part(6, 0, 20)], "0"],
    ["counts units of the line", [part(12, 10, 20, 2)], "3"],
    ["of a kit is that of its scarcest part", [part(6, 10, 20), part(12, 4, 24, 2)], "1"],
    ["of a kit does not look at parts that are there", [part(0, 0, 4), part(6, 10, 20)], "3"],
    ["of a line that lacks nothing is nothing", [part(0, 10, 20)], "0"],
  ])("%s", (_, parts, share) => {
    expect(turns({ line: line("a"), parts })).toEqual([`a ${share}`, "a all"])
  })

  it("adds up over locations", () => {
    const [here, there] = [part(6, 10, 20), part(4, 2, 4)]
    expect(turns({ line: line("a"), parts: [{ ...here, places: [...here.places, ...there.places] }] })).toEqual(["a 5", "a all"])
  })

  it("leaves what rounding leaves over to the earlier order", () => {
    const early = { line: line("early"), parts: [part(3, 5, 6)] }
    const late = { line: line("late", { orderedAt: day(1) }), parts: [part(3, 5, 6)] }
    expect(turns(late, early)).toEqual(["early 2", "late 2", "early all", "late all"])
  })
})
