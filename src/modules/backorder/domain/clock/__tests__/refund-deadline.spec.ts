import { refundDeadline } from "../refund-deadline"
import { lawOf } from "../rules"
import { day, text } from "./lines"

describe("money goes back", () => {
  it.each([
    ["within seven working days, from a Monday", "2026-06-01", "2026-06-10"],
    ["within seven working days, from a Friday", "2026-06-05", "2026-06-16"],
    ["within seven working days, from a Saturday", "2026-06-06", "2026-06-16"],
    ["within seven working days, from a Sunday", "2026-06-07", "2026-06-16"],
  ])("%s", (_, canceled, expected) => {
    expect(text(refundDeadline(lawOf["us-ftc"], day(canceled)))).toBe(expected)
  })

  it("a day later for a holiday among them", () => {
    const rules = { ...lawOf["us-ftc"], holidays: ["2026-06-09", "2026-06-06"] }
    expect(text(refundDeadline(rules, day("2026-06-01")))).toBe("2026-06-11")
  })

  it("in Europe within fourteen days, whatever days they are", () => {
    expect(text(refundDeadline(lawOf.eu, day("2026-06-05")))).toBe("2026-06-19")
  })
})
