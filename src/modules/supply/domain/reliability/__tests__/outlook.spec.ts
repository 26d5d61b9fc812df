import { fc } from "@fast-check/jest"
import { kaplanMeier, shrunkKaplanMeier } from "../../../../replenishment/domain/math/lead-time/kaplan-meier"
import { addDays } from "../../calendar-day"
import { outlookFor, type Lateness, type Outlook } from "../outlook"

const terms = { quantile: 0.9, fallbackDays: 7 }
const nobodyKnows: Lateness = { curve: null, known: 0 }

const from = (known: number, ...days: number[]): Lateness => ({
  known,
  curve: kaplanMeier({ observations: days.map((time) => ({ time, ended: true })) }),
})

/** Late by 0 to 9 days, each as often. */
const usual = from(10, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9)

const look = (today: string, lateness: Lateness, standing: Outlook | null = null) =>
  Object.values(outlookFor("2026-12-14", standing, lateness, terms, today))

describe("a date still ahead", () => {
  it.each<[string, Lateness, string[]]>([
    ["is promised as named where nobody knows", nobodyKnows, ["2026-12-14", "2026-12-14"]],
    ["is promised as named while too few deliveries are known", from(4, 9, 9, 9, 9), ["2026-12-14", "2026-12-14"]],
    ["is promised by what the supplier usually is late", usual, ["2026-12-14", "2026-12-22"]],
    ["is never promised for earlier than named", from(10, -9, -8, -7), ["2026-12-14", "2026-12-14"]],
  ])("%s", (_, lateness, expected) => {
    expect(look("2026-12-01", lateness)).toEqual(expected)
    expect(look("2026-12-14", lateness)).toEqual(expected)
  })
})

describe("a date that has passed", () => {
  it("is put off by the option where nobody knows", () => {
    expect(look("2026-12-15", nobodyKnows)).toEqual(["2026-12-22", "2026-12-22"])
  })

  it("is put off to where those end that are as late", () => {
    // Later than 0 days are 1 to 9: their median is 5, their .9 quantile 9.
    expect(look("2026-12-15", from(4, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toEqual(["2026-12-19", "2026-12-23"])
  })

  it("stands while the day promised lies ahead", () => {
    const standing = { expectedOn: "2026-12-14", promisedBy: "2026-12-22" }
    expect(look("2026-12-22", usual, standing)).toEqual(["2026-12-14", "2026-12-22"])
    expect(look("2026-12-23", usual, standing)).toEqual(["2026-12-23", "2026-12-23"])
  })

  it("is put off by the option once it is later than anything ever was", () => {
    expect(look("2026-12-28", usual, { expectedOn: "2026-12-14", promisedBy: "2026-12-27" })).toEqual([
      "2027-01-04",
      "2027-01-04",
    ])
  })
})

const lateness = fc
  .record({
    own: fc.array(fc.record({ time: fc.integer({ min: -20, max: 60 }), ended: fc.boolean() }), { maxLength: 12 }),
    pooled: fc.array(fc.record({ time: fc.integer({ min: -20, max: 60 }), ended: fc.boolean() }), { maxLength: 30 }),
  })
  .map(({ own, pooled }): Lateness => ({
    known: own.filter(({ ended }) => ended).length,
    curve: own.length + pooled.length > 0 ? shrunkKaplanMeier({ own, pooled }) : null,
  }))

describe("a promise while days go by and nothing is said", () => {
  const named = "2026-12-14"

  it("moves only on the day after the one it stood for, and only later", () => {
    fc.assert(
      fc.property(fc.array(lateness, { minLength: 1, maxLength: 5 }), (known) => {
        let standing: Outlook | null = null
        for (let day = -3; day < 90; day++) {
          const today = addDays(named, day)
          const next: Outlook = outlookFor(named, standing, known[Math.abs(day) % known.length], terms, today)
          const stood: string | undefined = standing?.promisedBy
          if (stood !== undefined && stood >= today) {
            expect(next).toEqual(standing)
          }
          if (stood !== undefined && stood < today) {
            expect(next.promisedBy >= today).toBe(true)
          }
          expect(next.promisedBy >= next.expectedOn).toBe(true)
          standing = next
        }
      })
    )
  })

  it("says the same asked twice", () => {
    fc.assert(
      fc.property(lateness, fc.integer({ min: -3, max: 60 }), (known, day) => {
        const today = addDays(named, day)
        const once = outlookFor(named, null, known, terms, today)
        expect(outlookFor(named, once, known, terms, today)).toEqual(once)
      })
    )
  })
})
