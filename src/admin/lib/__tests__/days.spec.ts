import fc from "fast-check"
import { addDays, dayFromIso, dayFromLocalDate, isoFromDay, localDateFromDay } from "../days"

const days = fc
  .date({ min: new Date("1971-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe("a day", () => {
  it("survives the date picker and the wire", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFromLocalDate(localDateFromDay(day))).toBe(day)
        expect(dayFromIso(isoFromDay(day))).toBe(day)
      })
    )
  })

  it.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-03-01", -1, "2026-02-28"],
  ])("moves from %s by %i to %s", (day, by, moved) => {
    expect(addDays(day, by)).toBe(moved)
  })
})
