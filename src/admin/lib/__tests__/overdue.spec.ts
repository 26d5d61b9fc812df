import { isOverdue } from "../overdue"

describe("a promise", () => {
  it.each([
    ["2026-12-14T23:59:59.999Z", false],
    ["2026-12-15T00:00:00.000Z", true],
  ])("for 14 December is broken at %s: %s", (now, overdue) => {
    expect(isOverdue({ waiting_quantity: 7, promised_by: "2026-12-14T09:00:00.000Z" }, new Date(now))).toBe(overdue)
  })

  it("is not overdue once nothing waits any more", () => {
    expect(isOverdue({ waiting_quantity: 0, promised_by: "2026-01-01T00:00:00.000Z" }, new Date("2026-12-14"))).toBe(false)
  })

  it("without a date cannot be broken", () => {
    expect(isOverdue({ waiting_quantity: 7, promised_by: null }, new Date("2026-12-14"))).toBe(false)
  })
})
