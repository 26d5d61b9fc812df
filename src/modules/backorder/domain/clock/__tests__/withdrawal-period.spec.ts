import { withdrawalPeriod } from "../withdrawal-period"
import { lawOf } from "../rules"

const day = (date: string) => new Date(`${date}T00:00:00Z`)

describe("the period for a withdrawal", () => {
  it("has not begun while something is still to come", () => {
    expect(withdrawalPeriod(lawOf.de, null, day("2027-12-31"))).toEqual({ open: true, lastDay: null })
  })

  it.each([
    // Delivered on a Monday; fourteen days later is a Monday.
    ["2026-11-02", "2026-11-15", true, "2026-11-16"],
    ["2026-11-02", "2026-11-16", true, "2026-11-16"],
    ["2026-11-02", "2026-11-17", false, "2026-11-16"],
    // Delivered on a Saturday or Sunday, it ends with the Monday after.
    ["2026-11-07", "2026-11-23", true, "2026-11-23"],
    ["2026-11-08", "2026-11-23", true, "2026-11-23"],
    ["2026-11-08", "2026-11-24", false, "2026-11-23"],
  ])("of goods delivered on %s: asked on %s, open %s, last day %s", (delivered, today, open, lastDay) => {
    expect(withdrawalPeriod(lawOf.de, day(delivered), day(today))).toEqual({ open, lastDay: day(lastDay) })
  })

  it("does not end on a holiday", () => {
    const rules = { ...lawOf.de, holidays: ["2026-12-25"] }
    expect(withdrawalPeriod(rules, day("2026-12-11"), day("2026-12-28"))).toEqual({ open: true, lastDay: day("2026-12-28") })
  })

  it("counts the days that a shop grants", () => {
    expect(withdrawalPeriod({ ...lawOf.eu, withdrawal_days: 30 }, day("2026-11-02"), day("2026-12-02"))).toEqual({
      open: true,
      lastDay: day("2026-12-02"),
    })
  })

  it.each(["us-ftc", "none"] as const)("is none under %s", (law) => {
    expect(withdrawalPeriod(lawOf[law], null, day("2026-11-02"))).toBeNull()
  })
})
