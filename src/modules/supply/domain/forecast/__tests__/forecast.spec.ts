import { fc } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { addDays } from "../../calendar-day"
import { articleForecast } from "../article"
import type { WeeklyDemand } from "../demand"
import { firmQuantity } from "../firm"
import { firstForecast, forecastIn } from "../next-forecast"
import { placedByWeek } from "../placed"
import { weekOf, weeksAhead, weeksBehind } from "../weeks"

const units = (count: number): BigNumber => new BigNumber(count)
const demandOf = (weeks: number[], is_older = true): WeeklyDemand => ({
  inventory_item_id: "iitem_chair",
  weeks: weeks.map(units),
  is_older,
})
const numbers = (quantities: readonly BigNumber[]): number[] => quantities.map((quantity) => quantity.toNumber())

describe("the weeks of a forecast", () => {
  it.each([
    ["2026-11-23", "2026-11-23", 1],
    ["2026-11-24", "2026-11-23", 6 / 7],
    ["2026-11-29", "2026-11-23", 1 / 7],
    ["2027-01-01", "2026-12-28", 3 / 7],
  ])("begin on %s with that of %s, of which %p is to come", (today, monday, share) => {
    const weeks = weeksAhead(today)
    expect(weeks).toHaveLength(12)
    expect(weeks[0]).toEqual({ starts_on: monday, share })
    expect(weeks[11]).toEqual({ starts_on: addDays(monday, 77), share: 1 })
  })

  it("follow 52 complete ones", () => {
    const mondays = weeksBehind("2026-11-25")
    expect([mondays.length, mondays[0], mondays[52]]).toEqual([53, "2025-11-24", "2026-11-23"])
    expect(mondays.every((monday) => weekOf(monday) === monday)).toBe(true)
  })
})

describe("what customers wait for", () => {
  const order = (location_id: string, quantity: number, more = {}) => ({
    supplier_id: "sup_a",
    location_id,
    is_draft: false,
    quantity: units(quantity),
    ...more,
  })

  it.each([
    ["nothing is on order", [], 9],
    ["a part is", [order("north", 3)], 6],
    ["another supplier brings it", [order("north", 5, { supplier_id: "sup_b" })], 4],
    ["goods come to another place", [order("south", 20)], 7],
    ["there is a draft for this supplier", [order("north", 7, { is_draft: true })], 9],
    ["there is a draft for another", [order("north", 7, { is_draft: true, supplier_id: "sup_b" })], 2],
  ])("is firm as far as it is not covered: %s", (_, ordered, firm) => {
    const waiting = [
      { location_id: "north", quantity: units(7) },
      { location_id: "south", quantity: units(2) },
    ]
    expect(firmQuantity(waiting, ordered, "sup_a").toNumber()).toBe(firm)
  })
})

describe("goods by weeks", () => {
  const starts = weeksAhead("2026-11-25").map(({ starts_on }) => starts_on)

  it("stand in the week of their day; late ones in the first, others apart", () => {
    const placed = placedByWeek(starts, [
      { day: "2026-10-01", quantity: units(1) },
      { day: "2026-11-29", quantity: units(2) },
      { day: "2026-11-30", quantity: units(4) },
      { day: "2027-02-14", quantity: units(8) },
      { day: "2027-02-15", quantity: units(16) },
      { day: null, quantity: units(32) },
    ])
    expect(numbers(placed.weeks)).toEqual([3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8])
    expect(numbers([placed.later, placed.undated])).toEqual([16, 32])
  })

  it("are all there", () => {
    const day = fc.option(fc.integer({ min: -400, max: 400 }).map((count) => addDays("2026-11-25", count)))
    const goods = fc.array(fc.record({ day, quantity: fc.integer({ min: 0, max: 1_000_000 }).map((count) => units(count).div(1000)) }))
    fc.assert(
      fc.property(goods, (some) => {
        const { weeks, later, undated } = placedByWeek(starts, some)
        const all = some.reduce((sum, { quantity }) => sum.plus(quantity), units(0))
        expect([...weeks, later, undated].reduce((sum, quantity) => sum.plus(quantity)).toFixed()).toBe(all.toFixed())
      })
    )
  })
})

describe("the forecast of an item", () => {
  const weeks = weeksAhead("2026-11-23")
  const known = {
    weeks,
    isFirst: true,
    demand: demandOf(Array.from({ length: 52 }, (_, place) => place % 5)),
    firm: { day: "2026-12-15", quantity: units(7) },
    onOrder: [{ day: "2026-12-01", quantity: units(4) }],
  }

  it("keeps firm, on order and forecast apart", () => {
    const { basis, history_weeks, weeks: told, totals } = articleForecast(known)
    expect([basis, history_weeks]).toEqual(["history", 52])
    expect(numbers(told.map(({ firm }) => firm))).toEqual([0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(numbers(told.map(({ on_order }) => on_order))).toEqual([0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(totals.map(({ weeks, firm, on_order }) => [weeks, firm.toNumber(), on_order.toNumber()])).toEqual([
      [4, 7, 4],
      [8, 7, 4],
      [12, 7, 4],
    ])
    expect(told[0].forecast?.mean.toNumber()).toBeCloseTo(101 / 52, 3)
    expect(totals[2].forecast?.mean.toNumber()).toBeCloseTo((12 * 101) / 52, 3)
  })

  it("of twelve weeks is that of their sum, which is surer than a sum of high weeks", () => {
    const { weeks: told, totals } = articleForecast(known)
    const summed = told.reduce((sum, { forecast }) => sum.plus(forecast?.p90 ?? 0), units(0))
    expect(totals[2].forecast?.p90.lt(summed)).toBe(true)
  })

  it("counts of the running week what is left of it", () => {
    const { weeks: told } = articleForecast({ ...known, weeks: weeksAhead("2026-11-28") })
    expect(told[0].forecast?.mean.toNumber()).toBeCloseTo(((2 / 7) * 101) / 52, 3)
  })

  it.each([
    ["is made from all weeks of an item that is older", demandOf([0, 0, 1, 2, 0, 3, 4]), "history", 7],
    ["is made from the weeks since the first sale of one that is not", demandOf([0, 0, 1, 2, 0, 3, 4], false), "history", 5],
    ["is none from three weeks with a sale", demandOf([0, 9, 9, 0, 9]), "too_little_history", 5],
    ["is none without a sale", demandOf([0, 0, 0, 0], false), "too_little_history", 0],
  ])("%s", (_, demand, basis, history_weeks) => {
    const told = articleForecast({ ...known, demand })
    expect([told.basis, told.history_weeks]).toEqual([basis, history_weeks])
    expect(told.weeks.every(({ forecast }) => (forecast === null) === (basis !== "history"))).toBe(true)
    expect(told.totals[0].firm.toNumber()).toBe(7)
  })

  it("is the first supplier's; another is told what it owes alone", () => {
    const told = articleForecast({ ...known, isFirst: false })
    expect(told.basis).toBe("other_supplier_first")
    expect(told.totals.map(({ firm, on_order, forecast }) => [firm.toNumber(), on_order.toNumber(), forecast])).toEqual([
      [0, 4, null],
      [0, 4, null],
      [0, 4, null],
    ])
  })

  it("ascends from the median to the rare, and from four weeks to twelve", () => {
    const history = fc
      .array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 52 })
      .filter((some) => some.filter((count) => count > 0).length >= 4)
    const scale = fc.constantFrom(1, 1000)
    fc.assert(
      fc.property(history, scale, fc.integer({ min: 0, max: 6 }), (some, divisor, day) => {
        const demand: WeeklyDemand = { ...demandOf([]), weeks: some.map((count) => units(count).div(divisor)) }
        const told = articleForecast({ ...known, demand, weeks: weeksAhead(addDays("2026-11-23", day)) })
        for (const { forecast } of [...told.weeks, ...told.totals]) {
          const ascending = forecast ? numbers([forecast.median, forecast.p80, forecast.p90, forecast.p95]) : [-1]
          expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
          expect(ascending[0]).toBeGreaterThanOrEqual(0)
        }
        const sums = told.totals.map(({ forecast }) => forecast?.p90.toNumber() ?? 0)
        const highest = Math.max(...told.weeks.map(({ forecast }) => forecast?.p90.toNumber() ?? 0))
        expect(sums).toEqual([...sums].sort((a, b) => a - b))
        expect(sums[0]).toBeGreaterThanOrEqual(highest)
      })
    )
  })
})

describe("the next forecast", () => {
  const berlin = { time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], holidays: ["2026-11-30"] }

  it.each([
    ["this Monday at eight, before it", "2026-11-23T06:59:00Z", "2026-11-23T07:00:00.000Z"],
    ["next week, after it", "2026-11-23T07:00:00Z", "2026-12-01T07:00:00.000Z"],
    ["in the supplier's own week, where it is Monday already", "2026-11-22T23:30:00Z", "2026-11-23T07:00:00.000Z"],
    ["in summer by summer's clock", "2027-06-09T12:00:00Z", "2027-06-14T06:00:00.000Z"],
  ])("begins %s", (_, now, expected) => {
    expect(firstForecast(new Date(now), berlin).toISOString()).toBe(expected)
  })

  it("comes every so many weeks, on the first working day", () => {
    const now = new Date("2026-11-23T07:00:30Z")
    expect([1, 2, 4].map((weeks) => forecastIn(weeks, now, berlin).toISOString())).toEqual([
      "2026-12-01T07:00:00.000Z",
      "2026-12-07T07:00:00.000Z",
      "2026-12-21T07:00:00.000Z",
    ])
  })
})
