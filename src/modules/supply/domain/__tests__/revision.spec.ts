import BigNumber from "bignumber.js"
import fc from "fast-check"
import type { PurchaseOrderStatus } from "../purchase-order-status"
import { underway } from "../line"
import { checkExpectedAt, reviseLine } from "../revision"
import { lineOf } from "./line-of"

const now = new Date("2026-11-23T15:00:00Z")
const before = new Date("2026-11-30T00:00:00Z")
const later = new Date("2026-12-14T00:00:00Z")
const units = (count: number): BigNumber => new BigNumber(count)
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

  it("moves the date and nothing else", () => {
    const line = lineOf({ expected_at: before })
    expect(reviseLine(order(), line, { expected_at: later }, now)).toEqual({ ok: true, value: { ...line, expected_at: later } })
  })

  it("may say that nobody knows the date any more", () => {
    expect(reviseLine(order(), lineOf({ expected_at: before }), { expected_at: null }, now)).toMatchObject({
      value: { expected_at: null },
    })
  })

  it("takes the first date of a confirmed order for good", () => {
    const confirmed = reviseLine(order("confirmed"), lineOf(), { expected_at: later }, now)
    expect(confirmed).toMatchObject({ value: { first_confirmed_at: later } })
    const moved = reviseLine(
      order("confirmed"),
      lineOf({ expected_at: later, first_confirmed_at: later }),
      { expected_at: new Date("2027-02-01") },
      now
    )
    expect(moved).toMatchObject({ value: { first_confirmed_at: later } })
  })

  it("confirms nothing while the order is only sent", () => {
    expect(reviseLine(order("sent"), lineOf(), { expected_at: later }, now)).toMatchObject({
      value: { first_confirmed_at: null, confirmed: null },
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

  it.each([
    ["what is on its way", 5, true],
    ["less than is on its way", 4.75, false],
  ])("is lowered no further than to %s (%d)", (_, quantity, ok) => {
    const line = lineOf({ received: 1.25, shipped: 5 })
    expect(reviseLine(order(), line, { quantity: new BigNumber(quantity) }, now).ok).toBe(ok)
  })

  it("may be raised where more is on its way than was ordered", () => {
    const line = lineOf({ quantity: 4, received: 1, shipped: 6 })
    expect(reviseLine(order(), line, { quantity: units(5) }, now).ok).toBe(true)
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

describe("what a supplier confirms", () => {
  it("is kept with the date it was confirmed for", () => {
    const line = lineOf({ expected_at: later })
    expect(reviseLine(order(), line, { confirmed: units(10) }, now)).toMatchObject({
      value: { confirmed: units(10), canceled: units(0), first_confirmed_at: later },
    })
  })

  it.each([
    ["all of it", 10, {}, 10, 0],
    ["less than ordered: the rest is given up", 8, {}, 8, 2],
    ["nothing: the line is given up", 0, {}, 0, 10],
    ["no more than came", 4, { received: 4 }, 4, 6],
    ["no more than left", 6, { shipped: 6 }, 6, 4],
    ["more than before: what was given up comes back", 10, { confirmed: 8, canceled: 2 }, 10, 0],
  ])("may be %s", (_, said, line, confirmed, canceled) => {
    expect(reviseLine(order(), lineOf(line), { confirmed: units(said) }, now)).toMatchObject({
      value: { quantity: units(10), confirmed: units(confirmed), canceled: units(canceled) },
    })
  })

  it.each([
    ["more than is ordered", 11, {}, "is ordered with 10; 11 cannot be confirmed"],
    ["less than came", 3, { received: 4 }, "at least the 4 that came in or are on their way"],
    ["less than left", 5, { shipped: 6 }, "at least the 6 that came in or are on their way"],
  ])("cannot be %s", (_, said, line, reason) => {
    const decision = reviseLine(order(), lineOf(line), { confirmed: units(said) }, now)
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
  })

  it("falls with the ordered quantity", () => {
    const line = lineOf({ confirmed: 10, expected_at: later })
    expect(reviseLine(order("confirmed"), line, { quantity: units(6) }, now)).toMatchObject({
      value: { quantity: units(6), confirmed: units(6) },
    })
  })

  it("is nothing new the second time", () => {
    const line = lineOf({ confirmed: 8, canceled: 2, expected_at: later, first_confirmed_at: later })
    expect(reviseLine(order(), line, { confirmed: units(8), expected_at: later }, now)).toEqual({ ok: true, value: null })
  })

  it.each([{ confirmed: units(10) }, { reject: true }, { substitute: { sku: "A", title: null, note: null, unit_cost: null } }])(
    "cannot be said of a draft",
    (word) => {
      expect(reviseLine(order("draft"), lineOf(), word, now)).toEqual({
        ok: false,
        reason: "Purchase order 12 is a draft; send it before its supplier can answer.",
      })
    }
  )
})

describe("a rejected line", () => {
  it("is given up as far as it is open", () => {
    const decision = reviseLine(order(), lineOf({ received: 3, expected_at: later }), { reject: true }, now)
    expect(decision).toMatchObject({ value: { confirmed: units(3), canceled: units(7), first_confirmed_at: null } })
  })

  it("keeps what is on its way", () => {
    const decision = reviseLine(order("in_transit"), lineOf({ shipped: 4 }), { reject: true }, now)
    expect(decision).toMatchObject({ value: { confirmed: units(4), canceled: units(6) } })
  })

  it("cannot be rejected where all of it is on its way", () => {
    const decision = reviseLine(order("in_transit"), lineOf({ shipped: 10 }), { reject: true }, now)
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining("is on its way and cannot be rejected") })
  })

  it("is not given a quantity as well", () => {
    const decision = reviseLine(order(), lineOf(), { reject: true, confirmed: units(3) }, now)
    expect(decision).toMatchObject({ ok: false, reason: expect.stringContaining("not both") })
  })
})

describe("a substitute", () => {
  const substitute = { sku: "OAK-2", title: "Oak chair, brown", note: null, unit_cost: 39 }

  it("is kept beside what was ordered, which stays open", () => {
    expect(reviseLine(order(), lineOf(), { substitute }, now)).toMatchObject({
      value: { substitute, canceled: units(0), confirmed: null },
    })
  })

  it("offered again is nothing new, and is taken back with nothing", () => {
    const line = lineOf({ substitute })
    expect(reviseLine(order(), line, { substitute: { ...substitute } }, now)).toEqual({ ok: true, value: null })
    expect(reviseLine(order(), line, { substitute: null }, now)).toMatchObject({ value: { substitute: null } })
  })
})

it("conserves: what is ordered is received, given up or still to come", () => {
  const upTo = (most: number) => fc.integer({ min: 0, max: most })
  const words = fc.record(
    { quantity: upTo(20).map(units), confirmed: upTo(20).map(units), reject: fc.boolean() },
    { requiredKeys: [] }
  )
  const lines = fc
    .record({ quantity: fc.integer({ min: 1, max: 20 }), received: upTo(5), shipped: upTo(8) })
    .filter(({ quantity, received, shipped }) => received < quantity && shipped <= quantity)
  fc.assert(
    fc.property(lines, fc.array(words, { maxLength: 6 }), (start, said) => {
      let line = lineOf(start)
      for (const word of said) {
        const decision = reviseLine(order(), line, word, now)
        line = (decision.ok && decision.value) || line
        const open = line.quantity.minus(line.received).minus(line.canceled)
        expect(open.gte(underway(line))).toBe(true)
        expect(line.canceled.isNegative()).toBe(false)
        if (line.confirmed) {
          expect(line.confirmed.lte(line.quantity)).toBe(true)
        }
      }
    })
  )
})
