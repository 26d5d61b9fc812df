import { refundAlarm, refundDeadline } from "../refund-deadline"
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

describe("a refund that does not succeed calls a person", () => {
  it.each([
    ["not three working days before", "2026-06-16", 2, null],
    ["two working days before the last day", "2026-06-17", 2, "near"],
    ["on the last day", "2026-06-19", 2, "near"],
    ["once more when it has passed", "2026-06-20", 2, "passed"],
    ["over a weekend where more days are set", "2026-06-12", 5, "near"],
    ["on the last day itself where none are set", "2026-06-18", 0, null],
  ] as const)("%s", (_, today, days, alarm) => {
    expect(refundAlarm(lawOf.eu, day("2026-06-05"), day(today), days)).toBe(alarm)
  })
})
