import { beginOf, namedDay, openingOf, workingDayAfter, type WorkingDays } from "../working-days"

const office = (changes: Partial<WorkingDays> = {}): WorkingDays => ({
  time_zone: "Europe/Berlin",
  working_days: [1, 2, 3, 4, 5],
  holidays: ["2026-12-25"],
  ...changes,
})

describe("a supplier's days", () => {
  it.each([
    ["a Monday", "2026-12-14", 0, "2026-12-14"],
    ["two working days on", "2026-12-14", 2, "2026-12-16"],
    ["over a weekend", "2026-12-18", 1, "2026-12-21"],
    ["a Sunday is the Monday", "2026-12-20", 0, "2026-12-21"],
    ["over a holiday and a weekend", "2026-12-24", 1, "2026-12-28"],
  ])("count what is worked: %s", (_, day, count, expected) => {
    expect(workingDayAfter(day, count, office())).toBe(expected)
  })

  it("open where the supplier is, in winter and in summer", () => {
    expect(openingOf("2026-12-14", office())).toEqual(new Date("2026-12-14T07:00:00Z"))
    expect(openingOf("2026-07-14", office())).toEqual(new Date("2026-07-14T06:00:00Z"))
    expect(openingOf("2026-12-14", office({ time_zone: "America/New_York" }))).toEqual(new Date("2026-12-14T13:00:00Z"))
  })

  it("open at the same hour on the days the clocks change", () => {
    expect(openingOf("2026-03-29", office())).toEqual(new Date("2026-03-29T06:00:00Z"))
    expect(openingOf("2026-10-25", office())).toEqual(new Date("2026-10-25T07:00:00Z"))
  })

  it("begin where the supplier is, also beyond the date line", () => {
    expect(beginOf("2026-12-14", "Pacific/Kiritimati")).toEqual(new Date("2026-12-13T10:00:00Z"))
    expect(beginOf("2026-12-14", "Asia/Kolkata")).toEqual(new Date("2026-12-13T18:30:00Z"))
  })

  it("are the day named, not the hour it began elsewhere", () => {
    expect(namedDay(new Date("2026-12-14T00:00:00Z"), "America/New_York")).toBe("2026-12-14")
    expect(namedDay(new Date("2026-12-14T03:00:00Z"), "America/New_York")).toBe("2026-12-13")
    expect(namedDay(new Date("2026-12-14T23:30:00Z"), "Asia/Tokyo")).toBe("2026-12-15")
  })
})
