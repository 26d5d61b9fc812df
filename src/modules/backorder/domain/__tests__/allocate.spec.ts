import { at, day, kit, line, pool, record, recordAt, share, spread, units, type Amount } from "./builders"
import { allocate } from "../allocate"
import { allocationRules, type AllocationRuleName } from "../allocation-rule"
import type { LineDemand, Pool } from "../stock-state"

/** What each line got, by location where that is not the usual one: `3 bench, 6 cushion@b`. */
function shared(pools: readonly Pool[], lines: readonly LineDemand[], rule: AllocationRuleName = "fifo"): Record<string, string> {
  const { slots } = allocate({ pools, lines }, allocationRules[rule])
  return Object.fromEntries(
    lines.map(({ lineId, parts }) => {
      const got = slots.filter((slot) => slot.line.lineId === lineId && (slot.got.gt(0) || slot.want.gt(0)))
      const told = got.map(
        ({ inventoryItemId, locationId, got, want }) =>
          `${got.toFixed()}/${want.toFixed()}${parts.length > 1 ? ` ${inventoryItemId}` : ""}${locationId === "sloc_1" ? "" : `@${locationId}`}`
      )
      return [lineId, told.join(", ")]
    })
  )
}

const onHand = (amount: Amount) => [pool({ onHand: amount })]

/** As the engine left it: what it has is on record. */
const known = (lineId: string, ordered: number, held: number, input: Parameters<typeof line>[1] = {}) =>
  line(lineId, { ordered, held, recorded: record({ ordered, allocated: held, waiting: ordered - held }), ...input })

describe("sharing what is on hand", () => {
  it("serves the queue in order", () => {
    const queue = ["first", "second", "third"].map((name, place) => line(name, { ordered: 4, orderedAt: day(place) }))
    expect(shared(onHand(6), queue.toReversed())).toEqual({ first: "4/4", second: "2/4", third: "0/4" })
  })

  it("lets a later line keep what it holds although an earlier one waits", () => {
    const queue = [line("first", { ordered: 4 }), line("second", { ordered: 4, held: 3 })]
    expect(shared(onHand(5), queue)).toEqual({ first: "2/4", second: "3/4" })
  })

  it("counts what was shipped and what was given up as no longer wanted", () => {
    const queue = [line("first", { ordered: 10, fulfilled: 3, canceled: 2, held: 7 }), line("second", { ordered: 4 })]
    expect(shared(onHand(8), queue)).toEqual({ first: "5/5", second: "3/4" })
  })

  it("shares fractions exactly", () => {
    const queue = [line("a", { ordered: "0.1" }), line("b", { ordered: "0.2" }), line("c", { ordered: "0.7" })]
    expect(shared(onHand("0.9"), queue)).toEqual({ a: "0.1/0.1", b: "0.2/0.2", c: "0.6/0.7" })
  })

  it.each([["0"], ["-3"]])("shares nothing when %s is on hand", (amount) => {
    expect(shared(onHand(amount), [line("first", { ordered: 4, held: 4 })])).toEqual({ first: "0/4" })
  })

  it("leaves alone what reservations of no order hold", () => {
    expect(shared([pool({ onHand: 5, otherHolds: 2 })], [line("first", { ordered: 4 })])).toEqual({ first: "3/4" })
    expect(shared([pool({ onHand: 5, otherHolds: 9 })], [line("first", { ordered: 4 })])).toEqual({ first: "0/4" })
  })

  it("gives nothing at a location that has no stock of the item", () => {
    expect(shared([], [line("first", { ordered: 4, held: 4 })])).toEqual({ first: "0/4" })
  })
})

describe("when stock vanishes", () => {
  const queue = ["first", "second", "third"].map((name, place) => line(name, { ordered: 3, held: 3, orderedAt: day(place) }))

  it.each([
    ["9", { first: "3/3", second: "3/3", third: "3/3" }],
    ["8", { first: "3/3", second: "3/3", third: "2/3" }],
    ["6", { first: "3/3", second: "3/3", third: "0/3" }],
    ["5.5", { first: "3/3", second: "2.5/3", third: "0/3" }],
    ["1", { first: "1/3", second: "0/3", third: "0/3" }],
  ])("takes back from the last in line first: %s left", (amount, shares) => {
    expect(shared(onHand(amount), queue)).toEqual(shares)
  })

  it("takes back last from what a person put first, and from the heavier under the rule of priority", () => {
    const [first, second, third] = queue
    expect(shared(onHand(4), [first, second, { ...third, priority: 1 }])).toEqual({ first: "1/3", second: "0/3", third: "3/3" })
    expect(shared(onHand(4), [first, { ...second, weight: 1 }, third], "priority")).toEqual({ first: "1/3", second: "3/3", third: "0/3" })
  })
})

describe("whom the rule serves first", () => {
  const waits = (lineId: string, ordered: number, input: Parameters<typeof line>[1] = {}) => known(lineId, ordered, 0, input)

  it("is, by priority, the heavier", () => {
    const lines = [waits("early", 4), waits("heavy", 4, { weight: 5, orderedAt: day(3) })]
    expect(shared(onHand(6), lines, "priority")).toEqual({ early: "2/4", heavy: "4/4" })
    expect(shared(onHand(6), lines, "fifo")).toEqual({ early: "4/4", heavy: "2/4" })
  })

  it.each<[AllocationRuleName]>([["fifo"], ["priority"], ["fair_share"]])("is, under %s, what a person put first", (rule) => {
    const lines = [waits("early", 4), waits("heavy", 4, { weight: 5 }), waits("put first", 4, { priority: 1, orderedAt: day(5) })]
    expect(shared(onHand(4), lines, rule)).toEqual({ early: "0/4", heavy: "0/4", "put first": "4/4" })
  })

  it("is never so much first that it takes what another holds", () => {
    const lines = [known("holds", 4, 4), waits("put first", 4, { priority: 9 })]
    expect(shared(onHand(5), lines)).toEqual({ holds: "4/4", "put first": "1/4" })
  })
})

describe("a fair share", () => {
  const waiting = (wants: Record<string, Amount>, input: Parameters<typeof line>[1] = {}) =>
    Object.entries(wants).map(([lineId, ordered], place) => line(lineId, { ordered, orderedAt: day(place), ...input }))

  it.each<[string, Amount, Record<string, Amount>, Record<string, string>]>([
    ["in proportion to what each wants", 10, { a: 6, b: 6, c: 8 }, { a: "3/6", b: "3/6", c: "4/8" }],
    ["all of it, where there is enough", 30, { a: 6, b: 6, c: 8 }, { a: "6/6", b: "6/6", c: "8/8" }],
    ["what rounding leaves over, to the earliest", 5, { a: 3, b: 3, c: 3 }, { a: "3/3", b: "1/3", c: "1/3" }],
    ["less than one each, to the earliest", 2, { a: 3, b: 3, c: 3 }, { a: "2/3", b: "0/3", c: "0/3" }],
    ["cloth by the decimetre", "1.1", { a: "1.1", b: "1.1" }, { a: "0.6/1.1", b: "0.5/1.1" }],
    ["whole chairs beside cloth", 5, { a: 5, b: "2.5" }, { a: "3.4/5", b: "1.6/2.5" }],
    ["fractions, where only a fraction is there", "0.5", { a: 1, b: 1 }, { a: "0.5/1", b: "0/1" }],
  ])("gives %s", (_, amount, wants, expected) => {
    expect(shared(onHand(amount), waiting(wants), "fair_share")).toEqual(expected)
  })

  it("counts only what is lacking: what a line holds it keeps", () => {
    const lines = [known("a", 10, 8), known("b", 10, 0)]
    expect(shared(onHand(14), lines, "fair_share")).toEqual({ a: "9/10", b: "5/10" })
  })

  it("counts whole units of a line of which each takes several", () => {
    const lines = waiting({ a: 12, b: 12 }, { required: 4 })
    expect(shared(onHand(14), lines, "fair_share")).toEqual({ a: "10/12", b: "4/12" })
  })

  it("never gives a fraction of a kit that could be whole", () => {
    const lines = waiting({ a: "2.5", b: "2.5" }, { required: "0.5" })
    expect(shared(onHand("1.5"), lines, "fair_share")).toEqual({ a: "1/2.5", b: "0.5/2.5" })
  })

  it("leaves nothing to others while what a person put first is short", () => {
    const lines = [line("a", { ordered: 4 }), line("put first", { ordered: 9, priority: 1 })]
    expect(shared(onHand(6), lines, "fair_share")).toEqual({ a: "0/4", "put first": "6/9" })
    expect(shared(onHand(10), lines, "fair_share")).toEqual({ a: "1/4", "put first": "9/9" })
  })

  it("counts all locations of a line together", () => {
    const both = [share("a", { recorded: recordAt("a", { waiting: 6 }) }), share("b", { recorded: recordAt("b", { waiting: 6 }) })]
    const lines = [spread("at both", 12, both, { orderedAt: day(1) }), line("at a", { at: "a", ordered: 6 })]
    expect(shared(at({ a: 6, b: 0 }), lines, "fair_share")).toEqual({ "at both": "3/6@a, 0/6@b", "at a": "3/6@a" })
  })
})

describe("a line that ships complete", () => {
  const whole = (lineId: string, ordered: number, input: Parameters<typeof line>[1] = {}) =>
    line(lineId, { ordered, held: ordered, shipping: "complete", ...input })

  it.each<[AllocationRuleName]>([["fifo"], ["priority"], ["fair_share"]])("takes all it needs or nothing, under %s", (rule) => {
    expect(shared(onHand(4), [whole("whole", 5)], rule)).toEqual({ whole: "0/5" })
    expect(shared(onHand(5), [whole("whole", 5)], rule)).toEqual({ whole: "5/5" })
  })

  it("leaves to a later one what it cannot use", () => {
    expect(shared(onHand(4), [whole("whole", 5), line("later", { ordered: 3, held: 3 })])).toEqual({ whole: "0/5", later: "3/3" })
    expect(shared(onHand(4), [whole("whole", 5), line("later", { ordered: 9 })])).toEqual({ whole: "0/5", later: "4/9" })
  })

  it("is not fed in part by what arrives", () => {
    const waits = known("whole", 5, 0, { shipping: "complete" })
    expect(shared(onHand(4), [waits])).toEqual({ whole: "0/5" })
    expect(shared(onHand(5), [waits])).toEqual({ whole: "5/5" })
  })

  it("keeps the rest where stock vanished, and is made whole again or left as it is", () => {
    const was = known("whole", 5, 5, { shipping: "complete" })
    expect(shared(onHand(3), [was])).toEqual({ whole: "3/5" })
    const short = known("whole", 5, 3, { shipping: "complete" })
    expect(shared(onHand(4), [short])).toEqual({ whole: "3/5" })
    expect(shared(onHand(5), [short])).toEqual({ whole: "5/5" })
  })

  it("takes nothing from another location unless that makes it whole", () => {
    const split = [share("a", { held: 5 }), share("b")]
    const input = { shipping: "complete", sourcing: "split" } as const
    expect(shared(at({ a: 3, b: 1 }), [spread("whole", 5, split, input)])).toEqual({ whole: "0/5@a" })
    expect(shared(at({ a: 3, b: 2 }), [spread("whole", 5, split, input)])).toEqual({ whole: "3/3@a, 2/2@b" })
  })

  it("is fed by what a later order lets go of", () => {
    const waits = known("whole", 3, 0, { shipping: "complete", at: "a", recorded: recordAt("a", { waiting: 3 }) })
    const moves = line("moves", { at: "a", ordered: 5, held: 5, orderedAt: day(1), sources: ["a", "b"] })
    expect(shared(at({ a: 3, b: 5 }), [waits, moves])).toEqual({ whole: "3/3@a", moves: "5/5@b" })
  })
})

describe("a kit", () => {
  const stock = (benches: Amount, cushions: Amount, location = "sloc_1") => [
    pool({ inventoryItemId: "bench", locationId: location, onHand: benches }),
    pool({ inventoryItemId: "cushion", locationId: location, onHand: cushions }),
  ]
  const loose = (lineId: string, item: string, ordered: number, input: Parameters<typeof line>[1] = {}) =>
    line(lineId, { item, ordered, ...input })
  const waiting = (lineId: string, sets: number, input: Parameters<typeof kit>[2] = {}) =>
    kit(lineId, sets, { benchesAt: [share("sloc_1")], cushionsAt: [share("sloc_1")], ...input })

  it("is given whole first, and then the parts that are left over", () => {
    expect(shared(stock(4, 5), [kit("kit", 6)])).toEqual({ kit: "4/6 bench, 5/12 cushion" })
    const later = waiting("later", 2, { orderedAt: day(1) })
    expect(shared(stock(4, 5), [waiting("kit", 6), later])).toEqual({ kit: "4/6 bench, 5/12 cushion", later: "0/2 bench, 0/4 cushion" })
  })

  it("that cannot be completed lets a line that can be pass", () => {
    expect(shared(stock(4, 1), [waiting("kit", 3), loose("benches", "bench", 3, { orderedAt: day(1) })])).toEqual({
      kit: "1/3 bench, 1/6 cushion",
      benches: "3/3",
    })
  })

  it("that can be completed in part takes whole kits before a later line takes its parts", () => {
    expect(shared(stock(4, 4), [waiting("kit", 3), loose("benches", "bench", 3, { orderedAt: day(1) })])).toEqual({
      kit: "2/3 bench, 4/6 cushion",
      benches: "2/3",
    })
  })

  it("completes with what it holds of one part first", () => {
    const half = waiting("half", 3, { benchesAt: [share("sloc_1", { held: 3 })], orderedAt: day(1) })
    expect(shared(stock(3, 4), [waiting("kit", 3), half])).toEqual({ kit: "0/3 bench, 0/6 cushion", half: "3/3 bench, 4/6 cushion" })
  })

  it("that ships complete takes no part of it", () => {
    expect(shared(stock(4, 5), [kit("kit", 3, { shipping: "complete" })])).toEqual({ kit: "0/3 bench, 0/6 cushion" })
    expect(shared(stock(4, 6), [kit("kit", 3, { shipping: "complete" })])).toEqual({ kit: "3/3 bench, 6/6 cushion" })
  })

  it("that ships complete and ends in a broken unit is fed where everything is", () => {
    const broken = kit("kit", 3, { shipping: "complete", cushionsAt: [share("sloc_1")], sources: ["sloc_1", "b"] })
    const given = { ...broken, parts: broken.parts.slice(1).map((part) => ({ ...part, ordered: units("4.5") })) }
    expect(shared(stock(0, 5), [given])).toEqual({ kit: "4.5/4.5" })
    expect(shared([...stock(0, 4), ...stock(0, 5, "b")], [given])).toEqual({ kit: "4.5/4.5@b" })
    expect(shared([...stock(0, 4), ...stock(0, 4, "b")], [given])).toEqual({ kit: "0/4.5" })
  })

  it("takes a broken last unit in its turn where all of it is there", () => {
    const broken = waiting("broken", 2)
    const given = { ...broken, parts: broken.parts.map((part) => ({ ...part, ordered: part.required.times("1.5") })) }
    const later = waiting("later", 1, { orderedAt: day(1) })
    expect(shared(stock(2, 4), [given, later])).toEqual({ broken: "1.5/1.5 bench, 3/3 cushion", later: "0.5/1 bench, 1/2 cushion" })
    const earlier = waiting("earlier", 1, { orderedAt: day(-1) })
    expect(shared(stock(2, 4), [given, earlier])).toEqual({ broken: "1/1.5 bench, 2/3 cushion", earlier: "1/1 bench, 2/2 cushion" })
  })

  it("is taken from the location where most whole kits are", () => {
    const pools = [...stock(9, 1), ...stock(4, 8, "b")]
    expect(shared(pools, [kit("kit", 5, { sources: ["sloc_1", "b"] })])).toEqual({ kit: "4/5 bench@b, 8/10 cushion@b" })
  })

  it("is split into whole kits only", () => {
    const pools = [...stock(2, 5), ...stock(3, 5, "b")]
    expect(shared(pools, [kit("kit", 5, { sources: ["sloc_1", "b"], sourcing: "split" })])).toEqual({
      kit: "2/3 bench, 5/6 cushion, 2/2 bench@b, 4/4 cushion@b",
    })
  })

  it("whose parts core took from different locations is made of them", () => {
    const scattered = kit("kit", 3, { benchesAt: [share("a", { held: 3 })], cushionsAt: [share("b", { held: 6 })], sources: ["a", "b"] })
    const pools = [...at({ a: 3, b: 0 }, "bench"), ...at({ a: 0, b: 4 }, "cushion")]
    expect(shared(pools, [scattered])).toEqual({ kit: "3/3 bench@a, 4/6 cushion@b" })
  })

  it("made of parts from two locations stays as it is where another location has a whole one more", () => {
    const benches = [share("a", { held: 1, recorded: recordAt("a", { allocated: 1, waiting: 1 }) })]
    const cushions = [share("b", { held: 2, recorded: recordAt("b", { allocated: 2, waiting: 2 }) })]
    const scattered = kit("kit", 2, { benchesAt: benches, cushionsAt: cushions, sources: ["b"], sourcing: "split" })
    const pools = [...at({ a: 1, b: 1 }, "bench"), ...at({ a: 0, b: 4 }, "cushion")]
    expect(shared(pools, [scattered])).toEqual({ kit: "1/1 bench@a, 4/4 cushion@b, 1/1 bench@b" })
  })

  it("is made at another location once what that one lends can be replaced", () => {
    const benches = [share("b", { held: 4, recorded: recordAt("b", { allocated: 4, waiting: 1 }) })]
    const cushions = [
      share("a", { held: 1, recorded: recordAt("a", { allocated: 1 }) }),
      share("b", { held: 7, recorded: recordAt("b", { allocated: 7, waiting: 2 }) }),
    ]
    const scattered = kit("kit", 5, { benchesAt: benches, cushionsAt: cushions, sources: ["a"], sourcing: "split" })
    const pools = [...at({ a: 1, b: 4 }, "bench"), ...at({ a: 2, b: 8 }, "cushion")]
    expect(shared(pools, [scattered])).toEqual({ kit: "4/4 bench@b, 2/2 cushion@a, 8/8 cushion@b, 1/1 bench@a" })
  })

  it("wanted at two locations does not count twice what a third has", () => {
    const benches = [share("a", { recorded: recordAt("a", { waiting: 1 }) }), share("b", { recorded: recordAt("b", { waiting: 1 }) })]
    const cushions = [share("a", { held: 1, recorded: recordAt("a", { allocated: 1, waiting: 3 }) })]
    const apart = kit("kit", 2, { benchesAt: benches, cushionsAt: cushions, sources: ["c"] })
    const pools = [...at({ a: 0, b: 0, c: 1 }, "bench"), ...at({ a: 1, b: 0, c: 4 }, "cushion")]
    expect(shared(pools, [apart])).toEqual({ kit: "0/1 bench@a, 0/1 bench@b, 1/4 cushion@a" })
  })

  it("of which one part is at two locations is made of both", () => {
    const benches = [share("a", { recorded: recordAt("a", { waiting: 2 }) }), share("b", { recorded: recordAt("b", { waiting: 3 }) })]
    const cushions = [share("c", { recorded: recordAt("c", { waiting: 10 }) })]
    const scattered = kit("kit", 5, { benchesAt: benches, cushionsAt: cushions, shipping: "complete", sources: [] })
    const pools = [...at({ a: 2, b: 3 }, "bench"), ...at({ c: 10 }, "cushion")]
    expect(shared(pools, [scattered])).toEqual({ kit: "2/2 bench@a, 3/3 bench@b, 10/10 cushion@c" })
  })

  it("whose earlier parcel left from elsewhere is made where it is wanted now", () => {
    const benches = [share("a", { recorded: recordAt("a", { fulfilled: 2 }) }), share("b", { recorded: recordAt("b", { waiting: 3 }) })]
    const cushions = [share("b", { recorded: recordAt("b", { waiting: 6, fulfilled: 4 }) })]
    const later = kit("kit", 5, { sources: [], shipping: "complete", benchesAt: benches, cushionsAt: cushions })
    const parts = later.parts.map((part) => ({ ...part, fulfilled: part.required.times(2) }))
    const pools = [...at({ a: 0, b: 3 }, "bench"), ...at({ b: 6 }, "cushion")]
    expect(shared(pools, [{ ...later, parts }])).toEqual({ kit: "3/3 bench@b, 6/6 cushion@b" })
  })

  it("is complete without a part of which nothing is wanted any more", () => {
    const [bench, cushion] = waiting("kit", 3, { shipping: "complete" }).parts
    const without = { ...waiting("kit", 3, { shipping: "complete" }), parts: [bench, { ...cushion, ordered: units(0) }] }
    expect(shared(stock(3, 0), [without])).toEqual({ kit: "3/3 bench" })
  })
})

describe("a line served from one location", () => {
  const single = (held: number, input: Parameters<typeof line>[1] = {}) => line("line", { at: "a", ordered: 5, held, sources: ["a", "b", "c"], ...input })
  const recorded = (allocated: number) => recordAt("a", { allocated, waiting: 5 - allocated })

  it.each<[string, Record<string, Amount>, LineDemand, string]>([
    ["that is new stays where it is covered", { a: 5, b: 9 }, single(5), "5/5@a"],
    ["that is new goes where most of it is", { a: 3, b: 4 }, single(5), "4/5@b"],
    ["that is new stays where as much is there as elsewhere", { a: 3, b: 3 }, single(5), "3/5@a"],
    ["that is new goes to the location with most", { a: 1, b: 3, c: 4 }, single(5), "4/5@c"],
    ["that is new goes where enough is in the merchant's order", { a: 1, b: 5, c: 5 }, single(5), "5/5@b"],
    ["that is new stays where nothing is anywhere", { a: 0, b: 0 }, single(5), "0/5@a"],
    ["on record moves where all of it is", { a: 0, b: 5 }, single(0, { recorded: recorded(0) }), "5/5@b"],
    ["on record that holds nothing moves for a part", { a: 0, b: 4 }, single(0, { recorded: recorded(0) }), "4/5@b"],
    ["on record moves with what it holds where all of it is", { a: 1, b: 5 }, single(1, { recorded: recorded(1) }), "5/5@b"],
    ["on record keeps what it holds where the rest is elsewhere", { a: 1, b: 4 }, single(1, { recorded: recorded(1) }), "1/5@a"],
    ["on record takes what one location has", { a: 0, b: 2, c: 3 }, single(0, { recorded: recorded(0) }), "3/5@c"],
    ["never goes where its channel does not sell from", { a: 0, b: 9 }, single(5, { sources: ["a", "c"] }), "0/5@a"],
    ["stays although its channel does not sell from there any more", { a: 2, b: 0 }, single(2, { sources: ["b"] }), "2/5@a"],
  ])("%s", (_, stock, demand, expected) => {
    expect(shared(at(stock), [demand])).toEqual({ line: expected })
  })

  it("goes where an earlier one leaves something", () => {
    const first = line("first", { at: "a", ordered: 4, held: 4, sources: ["a", "b"], orderedAt: day(-1) })
    expect(shared(at({ a: 4, b: 5 }), [single(5), first])).toEqual({ first: "4/4@a", line: "5/5@b" })
  })

  it("does not go in a turn that is limited, where it could win less than it leaves", () => {
    const moves = line("moves", { at: "a", ordered: 8, held: 3, sources: ["a", "b"] })
    const stays = [line("at a", { at: "a", ordered: 2, orderedAt: day(1) }), line("at b", { at: "b", ordered: 8, orderedAt: day(2) })]
    expect(shared(at({ a: 5, b: 8 }), [moves, ...stays], "fair_share")).toEqual({ moves: "5/8@a", "at a": "0/2@a", "at b": "8/8@b" })
  })

  it("finds a kit where all of it is although core held a part there", () => {
    const benchesAt = [share("b", { held: 3 })]
    const cushionsAt = [share("a", { held: 6 })]
    const pools = [...at({ a: 0, b: 3 }, "bench"), ...at({ a: 2, b: 6 }, "cushion")]
    expect(shared(pools, [kit("kit", 3, { benchesAt, cushionsAt, sources: ["a", "b"] })])).toEqual({ kit: "3/3 bench@b, 6/6 cushion@b" })
  })
})

describe("a line that may be split", () => {
  const split = (ordered: number, held: number, input: Parameters<typeof line>[1] = {}) =>
    line("line", { at: "a", ordered, held, sources: ["a", "b", "c"], sourcing: "split", ...input })

  it.each<[string, Record<string, Amount>, LineDemand, string]>([
    ["sites with 2 and 3, order 10: 5 now, 5 wait", { a: 2, b: 3 }, split(10, 10), "2/7@a, 3/3@b"],
    ["sites with 5 and 5, order 8: none wait", { a: 5, b: 5 }, split(8, 8), "5/5@a, 3/3@b"],
    ["it is all where core reserved it", { a: 8, b: 9 }, split(8, 8), "8/8@a"],
    ["most is elsewhere: what is there is taken all the same", { a: 1, b: 6, c: 2 }, split(8, 8), "1/1@a, 6/6@b, 1/1@c"],
    ["it is on record and goods arrive elsewhere", { a: 2, b: 3 }, split(10, 2, { recorded: recordAt("a", { allocated: 2, waiting: 8 }) }), "2/7@a, 3/3@b"],
    ["its channel does not sell from there", { a: 2, b: 9 }, split(10, 10, { sources: ["a", "c"] }), "2/10@a"],
    ["nothing is anywhere", { a: 0, b: 0 }, split(10, 10), "0/10@a"],
    ["fractions lie about", { a: "2.5", b: "0.25" }, split(3, 3), "2.5/2.75@a, 0.25/0.25@b"],
  ])("when %s", (_, stock, demand, expected) => {
    expect(shared(at(stock), [demand])).toEqual({ line: expected })
  })

  it("is split into whole units where a unit takes several", () => {
    const demand = split(12, 12, { required: 4 })
    expect(shared(at({ a: 5, b: 7 }), [demand])).toEqual({ line: "5/8@a, 4/4@b" })
  })

  it("goes back to where goods arrive before it goes elsewhere", () => {
    const shares = [share("a", { held: 2, recorded: recordAt("a", { allocated: 2 }) }), share("b", { recorded: recordAt("b", { waiting: 6 }) })]
    expect(shared(at({ a: 5, b: 1 }), [spread("line", 8, shares, { sourcing: "split" })])).toEqual({ line: "5/5@a, 1/3@b" })
  })

  it("counts parts of a kit that it holds where the others are", () => {
    const input = { sources: ["a"], sourcing: "split" as const, benchesAt: [share("a", { held: 7 })], cushionsAt: [share("b")] }
    const pools = [...at({ a: 8 }, "bench"), ...at({ a: 4, b: 0 }, "cushion")]
    expect(shared(pools, [kit("kit", 7, input)])).toEqual({ kit: "7/7 bench@a, 0/10 cushion@b, 4/4 cushion@a" })
  })

  it("is made at one location rather than of parts from two", () => {
    const input = { sources: ["b"], sourcing: "split" as const, benchesAt: [share("c")] }
    const cushionsAt = ["b", "c"].map((name) => share(name, { recorded: recordAt(name, { waiting: 2 }) }))
    const pools = [...at({ b: 2, c: 1 }, "bench"), ...at({ b: 4, c: 0 }, "cushion")]
    expect(shared(pools, [kit("kit", 2, { ...input, cushionsAt })])).toEqual({ kit: "4/4 cushion@b, 2/2 bench@b" })
  })

  it("that was made of parts from two locations is made at one when that makes more of it", () => {
    const bench = share("c", { held: 1, recorded: recordAt("c", { allocated: 1, waiting: 1 }) })
    const cushion = share("b", { held: 2, recorded: recordAt("b", { allocated: 2, waiting: 2 }) })
    const demand = kit("kit", 2, { sources: ["b"], sourcing: "split", benchesAt: [bench], cushionsAt: [cushion] })
    const stock = (benches: number, cushions: number) => [...at({ b: benches, c: 1 }, "bench"), ...at({ b: cushions }, "cushion")]
    expect(shared(stock(2, 4), [demand])).toEqual({ kit: "4/4 cushion@b, 2/2 bench@b" })
    expect(shared(stock(1, 2), [demand])).toEqual({ kit: "1/2 bench@c, 2/4 cushion@b" })
  })

  it("does not break whole kits to make others", () => {
    const waits = (location: string, allocated: number, waiting: number) =>
      share(location, { held: allocated, recorded: recordAt(location, { allocated, waiting }) })
    const input = { sources: ["c"], sourcing: "split" as const, benchesAt: [waits("a", 3, 0), waits("b", 1, 0)], cushionsAt: [waits("a", 2, 4), waits("b", 2, 0)] }
    const pools = [...at({ a: 3, b: 1, c: 1 }, "bench"), ...at({ a: 2, b: 2, c: 2 }, "cushion")]
    expect(shared(pools, [kit("kit", 4, input)])).toEqual({
      kit: "2/2 bench@a, 1/1 bench@b, 2/4 cushion@a, 2/2 cushion@b, 1/1 bench@c, 2/2 cushion@c",
    })
  })

  it("never takes more of a part than is wanted of it", () => {
    const odd = kit("kit", 3, { sources: ["sloc_1", "b"], sourcing: "split" })
    const [bench, cushion] = odd.parts
    const pools = [...at({ sloc_1: 0, b: 9 }, "bench"), ...at({ sloc_1: 0, b: 9 }, "cushion")]
    expect(shared(pools, [{ ...odd, parts: [bench, { ...cushion, canceled: units(1) }] }])).toEqual({
      kit: "3/3 bench@b, 5/5 cushion@b",
    })
  })
})

describe("a line whose stock nobody counts", () => {
  it("has what it wants and takes nothing from others", () => {
    const lines = [line("uncounted", { ordered: 9, counted: false }), line("counted", { ordered: 2 })]
    expect(shared(onHand(2), lines)).toEqual({ uncounted: "9/9", counted: "2/2" })
  })
})

describe("a line whose reservation core has made anew at another location", () => {
  const edited = (held: number, input: Parameters<typeof line>[1] = {}) =>
    spread("edited", 10, [share("a", { recorded: recordAt("a", { allocated: 5, waiting: 3 }) }), share("b", { held })], {
      orderedAt: day(1),
      ...input,
    })
  const earlier = spread("earlier", 9, [share("a", { recorded: recordAt("a", { waiting: 9 }) })], { sources: ["a"] })

  it("keeps what it held, before everybody who waits there", () => {
    expect(shared(at({ a: 5, b: 0 }), [earlier, edited(10)])).toEqual({ earlier: "0/9@a", edited: "5/10@a" })
    expect(shared(at({ a: 5, b: 4 }), [earlier, edited(10)])).toEqual({ earlier: "0/9@a", edited: "5/10@a" })
  })

  it("follows it where that covers as much", () => {
    expect(shared(at({ a: 5, b: 5 }), [earlier, edited(10)])).toEqual({ earlier: "5/9@a", edited: "5/10@b" })
    expect(shared(at({ a: 5, b: 10 }), [earlier, edited(10)])).toEqual({ earlier: "5/9@a", edited: "10/10@b" })
  })

  it("follows it where nothing is left of what it held", () => {
    expect(shared(at({ a: 0, b: 1 }), [edited(10)])).toEqual({ edited: "1/10@b" })
    expect(shared(at({ a: 0, b: 0 }), [edited(10)])).toEqual({ edited: "0/10@b" })
  })

  it("keeps the one and takes the other where it may be split", () => {
    expect(shared(at({ a: 5, b: 4 }), [edited(10, { sourcing: "split" })])).toEqual({ edited: "5/5@a, 4/5@b" })
  })
})
