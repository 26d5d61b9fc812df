import { fc, it as property } from "@fast-check/jest"
import { checkOverlap } from "../clash"
import { agreementsOn, overlap } from "../validity"
import { agreement, days } from "./agreements"

const period = (valid_from: string, valid_until: string | null = null) => agreement({ valid_from, valid_until })

describe("an agreement is valid", () => {
  it.each([
    ["the day before its first", "2026-02-28", false],
    ["its first day", "2026-03-01", true],
    ["its last day", "2026-03-31", true],
    ["the day after its last", "2026-04-01", false],
  ])("on %s: %s", (_name, day, valid) => {
    expect(agreementsOn([period("2026-03-01", "2026-03-31")], day)).toHaveLength(Number(valid))
  })

  it("for ever where it has no end", () => {
    expect(agreementsOn([period("2026-03-01")], "2099-12-31")).toHaveLength(1)
  })
})

describe("two periods", () => {
  it.each<[string, Parameters<typeof period>, Parameters<typeof period>, boolean]>([
    ["one after the other", ["2026-01-01", "2026-03-31"], ["2026-04-01", null], false],
    ["that share one day", ["2026-01-01", "2026-04-01"], ["2026-04-01", null], true],
    ["the one within the other", ["2026-01-01", "2026-12-31"], ["2026-04-01", "2026-04-30"], true],
    ["both without an end", ["2026-01-01", null], ["2027-01-01", null], true],
    ["the same", ["2026-01-01", "2026-01-01"], ["2026-01-01", "2026-01-01"], true],
  ])("%s: overlap %s %s is %s", (_name, left, right, expected) => {
    expect(overlap(period(...left), period(...right))).toBe(expected)
    expect(overlap(period(...right), period(...left))).toBe(expected)
  })

  const periods = fc.tuple(days, fc.option(days)).map(([from, until]) => period(from, until !== null && until < from ? from : until))

  property.prop([periods, periods])("overlap exactly if a day is in both", (left, right) => {
    const both = Array.from({ length: 800 }, (_, count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10))
      .filter((day) => agreementsOn([left, right], day).length === 2)
    expect(overlap(left, right)).toBe(both.length > 0)
  })
})

describe("a new agreement", () => {
  const names = { supplier: "Holz & Söhne", item: `"Oak chair" (CHAIR-1)` }

  it("stands beside those of other items and other times", () => {
    const others = [period("2026-01-01", "2026-03-31"), agreement({ inventory_item_id: "iitem_table" })]
    expect(checkOverlap(period("2026-04-01"), others, names)).toEqual({ ok: true, value: null })
  })

  it("that shares a day with another is refused, naming both", () => {
    expect(checkOverlap(period("2026-03-31"), [period("2026-01-01", "2026-03-31")], names)).toEqual({
      ok: false,
      reason: `"Holz & Söhne" has an agreement on "Oak chair" (CHAIR-1) that is valid from 1 January 2026 until 31 March 2026; one that is valid from 31 March 2026 without an end overlaps it. Change either period so that no day is in both.`,
    })
  })
})
