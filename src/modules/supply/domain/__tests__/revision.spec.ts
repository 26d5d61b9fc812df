import BigNumber from "bignumber.js"
import type { PurchaseOrderStatus } from "../purchase-order-status"
import { checkExpectedAt, reviseLine } from "../revision"
import { lineOf } from "./line-of"

const now = new Date("2026-11-23T15:00:00Z")
const later = new Date("2026-12-14T00:00:00Z")
const order = (status: PurchaseOrderStatus = "sent") => ({ display_id: 12, status })

describe("a supplier's date", () => {
  it.each([
    ["2026-11-23T00:00:00Z", true],
    ["2026-11-23T23:59:59Z", true],
    ["2026-11-22T23:59:59Z", false],
    ["2027-01-01T00:00:00Z", true],
  ])("%s is possible: %s", (date, ok) => {
    expect(checkExpectedAt(new Date(date), now).ok).toBe(ok)
  })

  it("names the first possible day when it is past", () => {
    expect(checkExpectedAt(new Date("2026-11-01"), now)).toEqual({
      ok: false,
      reason: "1 November 2026 is in the past; give an expected date from 23 November 2026 on.",
    })
  })
})

describe("a revision", () => {
  it("is nothing where the supplier says the same again", () => {
    const line = lineOf({ expected_at: later })
    expect(reviseLine(order(), line, { expected_at: new Date(later) }, now)).toEqual({ ok: true, value: null })
    expect(reviseLine(order(), line, { expected_at: later, quantity: new BigNumber("10.0") }, now)).toEqual({
      ok: true,
      value: null,
    })
  })

  it("keeps what was said before", () => {
    const before = new Date("2026-11-30T00:00:00Z")
    const decision = reviseLine(order(), lineOf({ expected_at: before }), { expected_at: later }, now)
    expect(decision).toMatchObject({
      value: { line: { expected_at: later }, previous: { expected_at: before } },
    })
  })

  it("takes the first date of a confirmed order for good", () => {
    const confirmed = reviseLine(order("confirmed"), lineOf(), { expected_at: later }, now)
    expect(confirmed).toMatchObject({ value: { line: { first_confirmed_at: later } } })
    const moved = reviseLine(
      order("confirmed"),
      lineOf({ expected_at: later, first_confirmed_at: later }),
      { expected_at: new Date("2027-02-01") },
      now
    )
    expect(moved).toMatchObject({ value: { line: { first_confirmed_at: later } } })
  })

  it("confirms nothing while the order is only sent", () => {
    expect(reviseLine(order("sent"), lineOf(), { expected_at: later }, now)).toMatchObject({
      value: { line: { first_confirmed_at: null } },
    })
  })

  it.each([
    ["more than received", 5, true],
    ["exactly what was received", 4, true],
    ["less than received", 3, false],
  ])("may set the quantity to %s", (_, quantity, ok) => {
    const line = lineOf({ received: 4 })
    const decision = reviseLine(order(), line, { expected_at: later, quantity: new BigNumber(quantity) }, now)
    expect(decision.ok).toBe(ok)
  })

  it.each([0, -2])("refuses the quantity %d", (quantity) => {
    expect(reviseLine(order(), lineOf(), { expected_at: later, quantity: new BigNumber(quantity) }, now).ok).toBe(false)
  })

  it.each(["received", "closed", "canceled"] as const)("refuses a date on an order that is %s", (status) => {
    expect(reviseLine(order(status), lineOf(), { expected_at: later }, now)).toMatchObject({ ok: false })
  })

  it("refuses a date on a line that has nothing open", () => {
    expect(reviseLine(order(), lineOf({ received: 10 }), { expected_at: later }, now)).toEqual({
      ok: false,
      reason: `Line "line_1" of purchase order 12 has nothing open; its date cannot change any more.`,
    })
  })
})
