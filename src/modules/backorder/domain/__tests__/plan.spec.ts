import { arrival, day, line, noLeadTime, pairState, promised } from "./builders"
import { fifoWith, planned, replanned } from "./engine"
import type { PairState } from "../pair-state"

const now = day(0)
const rules = fifoWith(noLeadTime)

const shares = (state: PairState) =>
  Object.fromEntries(
    [...planned(state, rules, now)].map(([lineId, { allocated, waiting }]) => [lineId, `${allocated.toFixed()} + ${waiting.toFixed()}`])
  )

/** Lines in the order of their orders, as core leaves them: each holds all it needs. */
const placed = (...needs: number[]) =>
  needs.map((ordered, place) => line(`line_${place + 1}`, { ordered, held: ordered, orderedAt: day(place - needs.length) }))

const receiving = (state: PairState, quantity: number): PairState => ({ ...state, onHand: state.onHand.plus(quantity) })

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
    expect(filled.onHand.minus(filled.lines[0].held).toFixed()).toBe("17")
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
    const canceled = { ...state, lines: [{ ...first, canceled: first.ordered }, second] }
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
