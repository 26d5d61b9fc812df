import { addDays, daysBetween } from "../calendar"
import { localDays } from "../local-day"
import { sellableHistory } from "../sellable-history"

/** Two whole weeks: 9 to 22 November 2026. */
const twoWeeks = { from: "2026-11-09", to: "2026-11-22", unsellable: [] }
const oneADay = Array.from({ length: 30 }, (_, place) => ({ day: addDays("2026-10-26", place), quantity: 1 }))

describe("the weeks of a history", () => {
  it("end with the last day that is over, and are whole", () => {
    const weeks = sellableHistory({ ...twoWeeks, days: oneADay, from: "2026-11-07" })
    expect(weeks).toEqual([
      { begins: "2026-11-09", quantity: 7, sellableDays: 7 },
      { begins: "2026-11-16", quantity: 7, sellableDays: 7 },
    ])
  })

  it("are none where there is no whole week", () => {
    expect(sellableHistory({ ...twoWeeks, days: oneADay, from: "2026-11-17" })).toEqual([])
    expect(sellableHistory({ ...twoWeeks, days: oneADay, from: "2026-11-16" })).toHaveLength(1)
    expect(sellableHistory({ ...twoWeeks, days: oneADay, from: "2026-12-24" })).toEqual([])
  })

  it("without demand are weeks of nothing", () => {
    expect(sellableHistory({ ...twoWeeks, days: [] }).map(({ quantity }) => quantity)).toEqual([0, 0])
  })
})

describe("days on which nothing could be sold", () => {
  it.each([
    [0, 7, 7],
    [1, 6, 7],
    [3, 4, 7],
    [4, 3, null],
    [7, 0, null],
  ])("%i of a week leave %i, and stand for %s", (unsold, sellableDays, quantity) => {
    const unsellable = unsold === 0 ? [] : [{ from: "2026-11-16", until: addDays("2026-11-15", unsold) }]
    const [, week] = sellableHistory({ ...twoWeeks, days: oneADay, unsellable })
    expect(week).toEqual({ begins: "2026-11-16", quantity, sellableDays })
  })

  it("take what was ordered on them along", () => {
    const days = [{ day: "2026-11-16", quantity: 100 }, ...oneADay.filter(({ day }) => day !== "2026-11-16")]
    const [, week] = sellableHistory({ ...twoWeeks, days, unsellable: [{ from: "2026-11-16", until: "2026-11-16" }] })
    expect(week.quantity).toBe(7)
  })

  it("go on until somebody ends them", () => {
    const weeks = sellableHistory({ ...twoWeeks, days: oneADay, unsellable: [{ from: "2026-11-10", until: null }] })
    expect(weeks.map(({ quantity, sellableDays }) => [quantity, sellableDays])).toEqual([[null, 1], [null, 0]])
  })
})

describe("a day", () => {
  it.each([
    ["Europe/Berlin", "2026-11-23T22:59:59.999Z", "2026-11-23"],
    ["Europe/Berlin", "2026-11-23T23:00:00.000Z", "2026-11-24"],
    ["Europe/Berlin", "2026-07-23T22:00:00.000Z", "2026-07-24"],
    ["America/New_York", "2026-11-24T04:59:00.000Z", "2026-11-23"],
    ["UTC", "2026-01-01T00:00:00.000Z", "2026-01-01"],
  ])("is where the shop is: %s, %s", (timeZone, instant, day) => {
    expect(localDays(timeZone)(new Date(instant))).toBe(day)
  })

  it("is counted over the change of the clocks and of the year", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2)
  })
})
