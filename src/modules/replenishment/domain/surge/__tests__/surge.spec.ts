import { it as property, fc } from "@fast-check/jest"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { aliasTable, drawn } from "../../simulation/alias-table"
import { dailyDemand } from "../../simulation/distributions"
import { benjaminiHochberg } from "../benjamini-hochberg"
import { calledOut } from "../called-out"
import { recentDays } from "../recent-days"
import { surgeOfPair, type RecentDay } from "../surge-of-pair"
import { usualDemand } from "../usual-demand"

const USUAL = { mean: 2, variance: 3, days: 100 }

const days = (quantities: readonly number[], largest: (quantity: number) => number = (quantity) => Math.min(quantity, 1)): RecentDay[] =>
  quantities.map((quantity, place) => ({
    day: `2026-11-${String(place + 1).padStart(2, "0")}`,
    quantity,
    largest: largest(quantity),
  }))

describe("false alarms over many tests", () => {
  const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1]

  it("Benjamini & Hochberg (1995), section 4: four of fifteen", () => {
    const bound = benjaminiHochberg({ probabilities: published, tests: 15, falseAlarms: 0.05 })
    expect(published.filter((probability) => probability <= bound)).toEqual([0.0001, 0.0004, 0.0019, 0.0095])
  })

  it("says the same where those above the share are left out of the list and counted", () => {
    const small = published.filter((probability) => probability <= 0.05)
    expect(benjaminiHochberg({ probabilities: small, tests: 15, falseAlarms: 0.05 })).toBeCloseTo((4 * 0.05) / 15, 12)
  })

  it("calls nothing out where nothing is tested", () => {
    expect(benjaminiHochberg({ probabilities: [], tests: 0, falseAlarms: 0.05 })).toBe(0)
  })

  property.prop([fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }), fc.nat({ max: 1000 })])(
    "calls out fewer the more is tested",
    (probabilities, more) => {
      const at = (tests: number): number => benjaminiHochberg({ probabilities, tests, falseAlarms: 0.1 })
      expect(at(probabilities.length + more)).toBeLessThanOrEqual(at(probabilities.length))
    }
  )
})

describe("what is usual", () => {
  it("is mean and variance of the days before", () => {
    expect(usualDemand({ sum: 200, squares: 697, days: 100 })).toEqual(USUAL)
  })

  it("varies at least as counts do", () => {
    expect(usualDemand({ sum: 100, squares: 100, days: 100 })).toEqual({ mean: 1, variance: 1, days: 100 })
  })

  it.each([
    { what: "four weeks are not over", sums: { sum: 50, squares: 90, days: 27 } },
    { what: "nothing was asked for", sums: { sum: 0, squares: 0, days: 90 } },
  ])("is not known where $what", ({ sums }) => {
    expect(usualDemand(sums)).toBeNull()
  })
})

describe("a pair's latest demand", () => {
  it("is improbable by its last day", () => {
    const surge = surgeOfPair(USUAL, days([2, 1, 3, 2, 0, 9]))
    expect(surge).toMatchObject({ since: "2026-11-06", days: 1, quantity: 9, usual: 2 })
    expect(surge?.probability).toBeCloseTo(0.00806, 5)
  })

  it("is improbable by days that rose a little each, since the rise began", () => {
    const surge = surgeOfPair(USUAL, days([2, 1, 3, 2, 0, 4, 5, 4, 5, 4, 5, 4, 5]))
    expect(surge).toMatchObject({ since: "2026-11-06", days: 8, quantity: 36, usual: 16 })
    expect(surge?.probability).toBeLessThan(0.03)
    expect(surgeOfPair(USUAL, days([5]))?.probability).toBeGreaterThan(0.1)
  })

  it("is usual where it is usual", () => {
    expect(surgeOfPair(USUAL, days([2, 1, 3, 2, 0, 4, 1, 2]))?.probability).toBe(1)
  })

  it("is not judged where nothing is usual yet", () => {
    expect(surgeOfPair({ ...USUAL, mean: 0 }, days([9]))).toBeNull()
  })
})

describe("what is called out", () => {
  const bulk = surgeOfPair(USUAL, days([2, 2, 40], (quantity) => (quantity > 9 ? 38 : 1)))
  const many = surgeOfPair(USUAL, days([2, 2, 40]))
  const surges = [bulk, many].flatMap((surge) => surge ?? [])

  it("tells one customer's bulk order from many customers", () => {
    expect(calledOut(surges, { tests: 1000, falseAlarms: 0.05 }).map(({ kind }) => kind)).toEqual(["bulk_order", "surge"])
  })

  it("is less in a larger catalogue", () => {
    const nine = surgeOfPair(USUAL, days([2, 2, 9]))
    const one = nine ? [nine] : []
    expect(calledOut(one, { tests: 1, falseAlarms: 0.05 })).toHaveLength(1)
    expect(calledOut(one, { tests: 1000, falseAlarms: 0.05 })).toHaveLength(0)
  })

  it("is seldom false: of 40 nights over 300 pairs whose demand never changes, few have an alarm", () => {
    const random = xoroshiro128plus(4)
    const table = aliasTable("demand", dailyDemand({ mean: 1.5, variance: 4, whole: true }))
    const draw = (count: number): number[] => Array.from({ length: count }, () => drawn(table, random.next()))
    const nights = Array.from({ length: 40 }, () => {
      const judged = Array.from({ length: 300 }, () => {
        const before = draw(300)
        const sums = { sum: before.reduce((a, b) => a + b, 0), squares: before.reduce((a, b) => a + b * b, 0), days: 300 }
        const usual = usualDemand(sums)
        return usual ? surgeOfPair(usual, days(draw(28))) : null
      })
      return calledOut(judged.flatMap((surge) => surge ?? []), { tests: 300, falseAlarms: 0.05 }).length
    })
    expect(nights.filter((alarms) => alarms > 0).length).toBeLessThanOrEqual(4)
  })
})

describe("the days judged", () => {
  it("have those without demand among them, and not those on which nothing could be sold", () => {
    const asked = [{ day: "2026-11-03", quantity: 4, largest: 2 }]
    const period = { from: "2026-11-01", until: "2026-11-05" }
    expect(recentDays(asked, [{ from: "2026-10-20", until: "2026-11-01" }, { from: "2026-11-05", until: null }], period)).toEqual([
      { day: "2026-11-02", quantity: 0, largest: 0 },
      { day: "2026-11-03", quantity: 4, largest: 2 },
      { day: "2026-11-04", quantity: 0, largest: 0 },
    ])
  })
})
