import { addDays, isSameDay, lateFrom, startOfDay } from "../calendar"

const at = (moment: string): Date => new Date(moment)

describe("days", () => {
  it.each([
    ["2026-03-28T22:00:00Z", 1, "2026-03-29T22:00:00.000Z"],
    ["2026-12-31T08:00:00Z", 1, "2027-01-01T08:00:00.000Z"],
    ["2028-02-28T00:00:00Z", 1, "2028-02-29T00:00:00.000Z"],
    ["2026-03-02T08:00:00Z", 0, "2026-03-02T08:00:00.000Z"],
    ["2026-03-02T08:00:00Z", -2, "2026-02-28T08:00:00.000Z"],
  ])("%s and %s days is %s, whatever local clocks do", (from, days, expected) => {
    expect(addDays(at(from), days).toISOString()).toBe(expected)
  })

  it.each([
    ["2026-03-02T00:00:00.000Z", "2026-03-02T00:00:00.000Z"],
    ["2026-03-02T23:59:59.999Z", "2026-03-02T00:00:00.000Z"],
    ["1969-12-31T12:00:00.000Z", "1969-12-31T00:00:00.000Z"],
  ])("the day of %s begins at %s", (moment, start) => {
    expect(startOfDay(at(moment)).toISOString()).toBe(start)
  })

  it.each([
    ["2026-03-02T00:00:00.000Z", "2026-03-02T23:59:59.999Z", true],
    ["2026-03-02T23:59:59.999Z", "2026-03-03T00:00:00.000Z", false],
    ["2026-03-02T12:00:00.000Z", "2027-03-02T12:00:00.000Z", false],
  ])("%s and %s are one day: %s", (a, b, same) => {
    expect(isSameDay(at(a), at(b))).toBe(same)
  })
})

it.each([["2026-03-02T00:00:00.000Z"], ["2026-03-02T12:00:00.000Z"], ["2026-03-02T23:59:59.999Z"]])(
  "a promise for %s is kept until the day ends",
  (promisedBy) => {
    expect(lateFrom(at(promisedBy)).toISOString()).toBe("2026-03-03T00:00:00.000Z")
  }
)
