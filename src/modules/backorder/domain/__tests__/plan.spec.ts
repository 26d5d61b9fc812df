import { arrival, at, day, kit, line, noLeadTime, pairState, pool, promised, recordAt, share, spread } from "./builders"
import { fifoWith, planned, replanned } from "./engine"
import { plan } from "../plan"
import type { LineDemand, StockState } from "../stock-state"

const now = day(0)
const rules = fifoWith(noLeadTime)

const shares = (state: StockState) =>
  Object.fromEntries(
    [...planned(state, rules, now)].map(([lineId, { allocated, waiting }]) => [lineId, `${allocated.toFixed()} + ${waiting.toFixed()}`])
  )

/** Lines in the order of their orders, as core leaves them: each holds all it needs. */
const placed = (...needs: number[]) =>
  needs.map((ordered, place) => line(`line_${place + 1}`, { ordered, held: ordered, orderedAt: day(place - needs.length) }))

const receiving = (state: StockState, quantity: number): StockState => ({
  ...state,
  pools: state.pools.map((pool) => ({ ...pool, onHand: pool.onHand.plus(quantity) })),
})

const givenUp = (line: LineDemand): LineDemand => ({ ...line, parts: line.parts.map((part) => ({ ...part, canceled: part.ordered })) })

describe("who is covered and who waits", () => {
  it("on hand 3, order 8: 3 are allocated and 5 wait", () => {
    expect(shares(pairState({ onHand: 3, lines: placed(8) }))).toEqual({ line_1: "3 + 5" })
  })

  it("waiting 7 then 4, receive 5: exactly 5 are filled, all on the first", () => {
    const state = replanned(pairState({ lines: placed(7, 4) }), rules, now)
    expect(shares(receiving(state, 5))).toEqual({ line_1: "5 + 2", line_2: "0 + 4" })
  })

  it("waiting 4 then 1, receive 3: the first keeps 1 waiting, the second is untouched", () => {
    const state = replanned(pairState({ lines: placed(4, 1) }), rules, now)
    expect(shares(receiving(state, 3))).toEqual({ line_1: "3 + 1", line_2: "0 + 1" })
  })

  it("stock 10, orders of 6, 6 and 20: 0, 2 and 20 wait", () => {
    expect(shares(pairState({ onHand: 10, lines: placed(6, 6, 20) }))).toEqual({
      line_1: "6 + 0",
      line_2: "4 + 2",
      line_3: "0 + 20",
    })
  })

  it("stock 7, demand 20: 7 and 13; later 30 arrive: all 20 are covered and 17 are left", () => {
    const state = replanned(pairState({ onHand: 7, lines: placed(20) }), rules, now)
    expect(shares(state)).toEqual({ line_1: "7 + 13" })
    const filled = replanned(receiving(state, 30), rules, now)
    expect(shares(filled)).toEqual({ line_1: "20 + 0" })
    expect(filled.pools[0].onHand.minus(filled.lines[0].parts[0].shares[0].held).toFixed()).toBe("17")
  })

  it("line of 4 with 2 on hand, ship 1: 1 is there and 2 wait", () => {
    const shipped = line("line_1", { ordered: 4, fulfilled: 1, held: 1 })
    expect(shares(pairState({ onHand: 1, lines: [shipped] }))).toEqual({ line_1: "1 + 2" })
  })

  it("ship the 3 that were there: 5 wait and nothing is on hand; receive 10, ship 5: nothing waits and 5 are left", () => {
    const shipped = pairState({ onHand: 0, lines: [line("line_1", { ordered: 8, fulfilled: 3 })] })
    expect(shares(shipped)).toEqual({ line_1: "0 + 5" })
    expect(shares(receiving(shipped, 10))).toEqual({ line_1: "5 + 0" })
    expect(shares(pairState({ onHand: 5, lines: [line("line_1", { ordered: 8, fulfilled: 8 })] }))).toEqual({ line_1: "0 + 0" })
  })

  it("an edit down to 1 keeps the unit that is there and drops those that wait", () => {
    const edited = line("line_1", { ordered: 1, held: 1 })
    expect(shares(pairState({ onHand: 1, lines: [edited] }))).toEqual({ line_1: "1 + 0" })
  })

  it("cancelling a waiting order fills nobody else with phantom stock", () => {
    const state = replanned(pairState({ onHand: 0, lines: placed(4, 3) }), rules, now)
    const [first, second] = state.lines
    const canceled = { ...state, lines: [givenUp(first), second] }
    expect(shares(canceled)).toEqual({ line_1: "0 + 0", line_2: "0 + 3" })
  })

  it("units that other reservations hold are not shared", () => {
    expect(shares(pairState({ onHand: 5, otherHolds: 2, lines: placed(4) }))).toEqual({ line_1: "3 + 1" })
    expect(shares(pairState({ onHand: 5, otherHolds: 9, lines: placed(4) }))).toEqual({ line_1: "0 + 4" })
  })
})

describe("by when, and why", () => {
  const lines = placed(3, 4, 5, 1)
  const state = pairState({ onHand: 4, lines, arrivals: [arrival("first", day(10), 3), arrival("second", day(20), 4)] })
  const terms = fifoWith({ handlingDays: 1, transitDays: 2, leadTimeDays: null })

  it("covers by stock, then by arrivals in turn, and says so", () => {
    const plans = [...planned(state, terms, now).values()]
    expect(plans.map(({ allocated, waiting, reason, date }) => [allocated.toFixed(), waiting.toFixed(), reason, date])).toEqual([
      ["3", "0", "covered_by_stock", null],
      ["1", "3", "partly_covered", promised(day(13))],
      ["0", "5", "waits_without_supply", null],
      ["0", "1", "waits_without_supply", null],
    ])
  })

  it("dates what no arrival covers by the lead time, if one is known", () => {
    const guessed = planned(state, fifoWith({ handlingDays: 1, transitDays: 2, leadTimeDays: 30 }), now)
    expect(guessed.get("line_2")?.date).toEqual(promised(day(13)))
    expect(guessed.get("line_3")?.date).toEqual(promised(day(33), "lead_time"))
    expect(guessed.get("line_1")?.date).toBeNull()
  })
})

describe("why, where there is more than one part or location", () => {
  const why = (state: StockState) =>
    plan(state, rules, now).map(({ part, locationId, reason }) => `${part.inventoryItemId}@${locationId} ${reason}`)

  it("a part of a kit that is there waits for the other", () => {
    const pools = [...at({ sloc_1: 3 }, "bench"), ...at({ sloc_1: 4 }, "cushion")]
    expect(why({ pools, lines: [kit("kit", 3)] })).toEqual([
      "bench@sloc_1 waits_for_other_parts",
      "cushion@sloc_1 waits_without_supply",
    ])
  })

  it("what is there at one location does not wait for the rest of the same at another", () => {
    const shares = [share("a", { recorded: recordAt("a", { waiting: 3 }) }), share("b", { recorded: recordAt("b", { waiting: 2 }) })]
    const state = { pools: at({ a: 3, b: 0 }), lines: [spread("line", 5, shares)] }
    expect(why(state)).toEqual(["iitem_1@a covered_by_stock", "iitem_1@b waits_without_supply"])
  })

  it("kits that are whole at one location do not wait for those at another", () => {
    const pools = [...at({ sloc_1: 2, b: 2 }, "bench"), ...at({ sloc_1: 4, b: 0 }, "cushion")]
    const atBoth = (waiting: number) => ["sloc_1", "b"].map((name) => share(name, { recorded: recordAt(name, { waiting }) }))
    const lines = [kit("kit", 4, { benchesAt: atBoth(2), cushionsAt: atBoth(4) })]
    expect(why({ pools, lines })).toEqual([
      "bench@b waits_for_other_parts",
      "bench@sloc_1 covered_by_stock",
      "cushion@b waits_without_supply",
      "cushion@sloc_1 covered_by_stock",
    ])
  })

  it("a line that ships complete waits beside stock that it may not take in part", () => {
    const state = { pools: at({ sloc_1: 4 }), lines: [line("line", { ordered: 5, shipping: "complete" })] }
    expect(why(state)).toEqual(["iitem_1@sloc_1 waits_to_be_whole"])
  })

  it("nobody counts the stock of it", () => {
    const state = { pools: [], lines: [line("line", { ordered: 5, counted: false })] }
    expect(why(state)).toEqual(["iitem_1@sloc_1 stock_not_counted"])
  })
})

describe("a location of its own", () => {
  const shares = [share("a", { recorded: recordAt("a", { waiting: 3 }) }), share("b", { recorded: recordAt("b", { waiting: 2 }) })]
  const pools = (aArrives: number, bArrives: number) => [
    pool({ locationId: "a", arrivals: [arrival("to a", day(10), aArrives)] }),
    pool({ locationId: "b", arrivals: [arrival("to b", day(20), bArrives)] }),
  ]

  it("is dated by what arrives there", () => {
    const dates = plan({ pools: pools(3, 2), lines: [spread("line", 5, shares)] }, rules, now).map((share) => share.date)
    expect(dates).toEqual([promised(day(10)), promised(day(20))])
  })

  it("gets no date from what arrives elsewhere", () => {
    const dates = plan({ pools: pools(9, 1), lines: [spread("line", 5, shares)] }, rules, now).map((share) => share.date)
    expect(dates).toEqual([promised(day(10)), null])
  })
})

describe("goods that arrive at another location", () => {
  const soon = arrival("soon", day(5), 10)
  const later = arrival("later", day(9), 20)
  const pools = (here: number, arrivals: ReturnType<typeof arrival>[], there = 0) => [
    pool({ locationId: "a", onHand: here }),
    pool({ locationId: "b", onHand: there, arrivals }),
  ]
  const waits = (ordered: number, held: number, input: Parameters<typeof line>[1] = {}) =>
    line("line", {
      at: "a",
      ordered,
      held,
      recorded: recordAt("a", { allocated: held, waiting: ordered - held }),
      sources: ["a", "b"],
      ...input,
    })
  const dateOf = (lines: LineDemand[], goods: ReturnType<typeof pool>[]) =>
    plan({ pools: goods, lines }, rules, now)
      .filter(({ line: { lineId }, waiting }) => lineId === "line" && waiting.gt(0))
      .map(({ date, reason }) => [date?.promisedBy.toISOString().slice(0, 10), reason])

  it.each([
    ["date a line that nothing arrives for where it waits", waits(5, 0), pools(0, [soon]), [["2026-03-07", "waits_for_arrival"]]],
    ["date it together with what is there", waits(12, 0), pools(0, [soon], 2), [["2026-03-07", "partly_covered"]]],
    ["must be all it wants, since it is served from one location", waits(12, 4), pools(4, [soon]), [[undefined, "waits_without_supply"]]],
    ["must be only what it lacks where it may be split", waits(12, 4, { sourcing: "split" }), pools(4, [soon]), [["2026-03-07", "partly_covered"]]],
    ["are not promised where its channel does not sell from", waits(5, 0, { sources: ["a"] }), pools(0, [soon]), [[undefined, "waits_without_supply"]]],
  ] as const)("%s", (_, demand, goods, expected) => {
    expect(dateOf([demand], [...goods])).toEqual(expected)
  })

  it("come first to those who wait there, and then to each other line in turn", () => {
    const there = line("there", { at: "b", ordered: 8, recorded: recordAt("b", { waiting: 8 }), orderedAt: day(1) })
    const before = { ...waits(6, 0), lineId: "before", orderedAt: day(-1) }
    expect(dateOf([waits(5, 0), there], pools(0, [soon, later]))).toEqual([["2026-03-11", "waits_for_arrival"]])
    expect(dateOf([waits(5, 0), before], pools(0, [soon]))).toEqual([[undefined, "waits_without_supply"]])
    expect(dateOf([waits(5, 0), before], pools(0, [soon, later]))).toEqual([["2026-03-11", "waits_for_arrival"]])
  })

  it("are of no interest to a line that something arrives for where it waits", () => {
    const here = [pool({ locationId: "a", arrivals: [arrival("here", day(7), 5)] }), pool({ locationId: "b", arrivals: [soon] })]
    expect(dateOf([waits(5, 0)], here)).toEqual([["2026-03-09", "waits_for_arrival"]])
  })
})

describe("the record of a location", () => {
  const whose = (state: StockState) =>
    plan(state, rules, now).map(({ locationId, recorded }) => `${locationId}: ${recorded?.backorderId ?? "new"}`)
  const waits = recordAt("a", { waiting: 5 })

  it("goes on where the line is served now", () => {
    const state = { pools: at({ a: 0, b: 5 }), lines: [spread("line", 5, [share("a", { recorded: waits })], { sources: ["a", "b"] })] }
    expect(whose(state)).toEqual(["a: new", "b: bo_a"])
  })

  it("stays for what has left from there", () => {
    const left = recordAt("a", { waiting: 5, fulfilled: 2 })
    const shares = [share("a", { recorded: left })]
    const state = { pools: at({ a: 0, b: 5 }), lines: [spread("line", 7, shares, { fulfilled: 2, sources: ["a", "b"] })] }
    expect(whose(state)).toEqual(["a: bo_a", "b: new"])
  })

  it("stays where nothing is left of the line anywhere", () => {
    expect(whose({ pools: at({ a: 0 }), lines: [spread("line", 0, [share("a", { recorded: waits })])] })).toEqual(["a: bo_a"])
  })
})
