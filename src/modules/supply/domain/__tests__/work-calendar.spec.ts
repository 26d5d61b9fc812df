import { fc, it as property } from "@fast-check/jest"
import { addDays, isDay, localDay, weekdayOf } from "../calendar-day"
import { arrivalDay, type WorkCalendar } from "../work-calendar"

const berlin: WorkCalendar = {
  time_zone: "Europe/Berlin",
  working_days: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25", "2026-12-26", "2027-01-01"],
  transit_days: 2,
}
const at = (text: string): Date => new Date(text)

describe("a day", () => {
  it.each([
    ["2026-12-14", true],
    ["2028-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["tomorrow", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  it("has its weekday's ISO number", () => {
    expect(["2026-11-23", "2026-11-28", "2026-11-29"].map(weekdayOf)).toEqual([1, 6, 7])
  })

  it("is another where the clocks differ", () => {
    const instant = at("2026-11-23T23:30:00Z")
    expect([localDay(instant, "UTC"), localDay(instant, "Europe/Berlin"), localDay(instant, "America/Los_Angeles")]).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-23",
    ])
  })

  it("is not lost where clocks are put forward", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30")
  })
})

describe("goods arrive", () => {
  it.each([
    ["after lead time and transit", "2026-11-23T09:00:00Z", 2, "2026-11-27"],
    ["counted from Monday if ordered on Saturday", "2026-11-28T09:00:00Z", 1, "2026-12-03"],
    ["leaving on Monday if ready on Saturday", "2026-11-23T09:00:00Z", 5, "2026-12-02"],
    ["leaving after the holidays and the weekend", "2026-12-21T09:00:00Z", 4, "2026-12-30"],
    ["counted from tomorrow if it is tomorrow there", "2026-11-23T23:30:00Z", 0, "2026-11-26"],
  ])("%s", (_name, ordered, leadTime, arrival) => {
    expect(arrivalDay(at(ordered), leadTime, berlin)).toBe(arrival)
  })

  it("even if a supplier is said to be closed on all its days", () => {
    const holidays = Array.from({ length: 1000 }, (_, count) => addDays("2026-11-23", count))
    expect(arrivalDay(at("2026-11-23T09:00:00Z"), 1, { ...berlin, holidays })).toBe("2026-11-26")
  })

  property.prop([fc.integer({ min: 0, max: 730 }), fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })])(
    "never before lead time and transit have passed, and after a working day",
    (start, leadTime, working_days) => {
      const day = addDays("2026-01-01", start)
      const calendar = { ...berlin, time_zone: "UTC", working_days }
      const arrival = arrivalDay(at(`${day}T12:00:00Z`), leadTime, calendar)
      expect(arrival >= addDays(day, leadTime + 2)).toBe(true)
      expect(working_days).toContain(weekdayOf(addDays(arrival, -2)))
    }
  )
})
