import { test as property, fc } from "@fast-check/jest"
import { addDays } from "../../calendar"
import { revisePromise, unpromised } from "../../promise"
import type { LineHistory } from "../history"
import { nextDuty, type Duty } from "../next-duty"
import { jurisdictions, lawOf, type Jurisdiction } from "../rules"
import { at, day, line, mail, promised, text, utc, yes } from "./lines"

const dutyOf = (law: Jurisdiction, history: LineHistory, now: string): string | null => {
  const duty = nextDuty(lawOf[law], history, at(now), utc)
  return duty && sayDuty(duty)
}

/** Such as `tell_delay by 2026-06-20, silence agrees, else cancel`. */
const sayDuty = ({ type, deadline, silence, otherwise }: Duty): string =>
  `${type} by ${text(deadline)}, silence ${silence}, else ${otherwise}`

const TELL_SHORT = "tell_delay by 2026-06-20, silence agrees, else cancel"
const TELL_LONG = "tell_delay by 2026-06-20, silence cancels, else cancel"
const GONE = "cancel by 2026-06-20, silence cancels, else cancel"

describe("in the United States a first delay", () => {
  it.each<[string, (string | null)[], string, string]>([
    ["of none leaves the day to ship by", [], "2026-06-20", "ship by 2026-06-20, silence changes_nothing, else cancel"],
    ["of none ends the order the day after", [], "2026-06-21", GONE],
    ["by a day is agreed to by silence", ["2026-06-21"], "2026-06-02", TELL_SHORT],
    ["by 30 days is agreed to by silence", ["2026-07-20"], "2026-06-02", TELL_SHORT],
    ["by 31 days is not", ["2026-07-21"], "2026-06-02", TELL_LONG],
    ["may be told of on the last day", ["2026-06-25"], "2026-06-20", TELL_SHORT],
    ["not told of by then ends the order", ["2026-06-25"], "2026-06-21", GONE],
  ])("%s", (_, later, now, expected) => {
    expect(dutyOf("us-ftc", line({ promises: promised("2026-06-20", ...later) }), now)).toBe(expected)
  })

  it.each<[string, string, string]>([
    ["lets the goods leave until the new day", "2026-07-05", "ship by 2026-07-05, silence changes_nothing, else cancel"],
    ["and not a day longer", "2026-07-06", "cancel by 2026-07-05, silence cancels, else cancel"],
  ])("that was told of in time %s", (_, now, expected) => {
    const told = line({ promises: promised("2026-06-20", "2026-07-05"), told: [mail(2, "2026-06-20T23:59:59Z")] })
    expect(dutyOf("us-ftc", told, now)).toBe(expected)
  })

  it.each<[string, Partial<LineHistory["told"][number]>]>([
    ["came a day late", { at: at("2026-06-21") }],
    ["bounced", { reached: false }],
    ["was about another version", { version: 1 }],
  ])("is not told of by a mail that %s", (_, fault) => {
    const told = line({ promises: promised("2026-06-20", "2026-07-05"), told: [mail(2, "2026-06-10", fault)] })
    expect(dutyOf("us-ftc", told, "2026-06-21")).toBe(GONE)
  })

  it("that bounced is to be told of again", () => {
    const bounced = line({ promises: promised("2026-06-20", "2026-07-05"), told: [mail(2, "2026-06-10", { reached: false })] })
    expect(dutyOf("us-ftc", bounced, "2026-06-11")).toBe(TELL_SHORT)
  })
})

describe("a range of days", () => {
  /** Goods that likely come on the first of the days and surely by the second, promised on 1 June. */
  const between = (likely: string, surely: string): LineHistory["promises"] => {
    const { version, date } = revisePromise(
      unpromised,
      { expectedAt: day(likely), promisedBy: day(surely), basis: "purchase_order" },
      1,
      2,
      at("2026-06-01")
    )
    return [{ version, day: date && utc(date.promisedBy) }]
  }

  it.each<[Jurisdiction, string, string, string]>([
    ["us-ftc", "the day after its first day", "2026-06-16", "ship by 2026-06-20, silence changes_nothing, else cancel"],
    ["us-ftc", "on its last day", "2026-06-20", "ship by 2026-06-20, silence changes_nothing, else cancel"],
    ["us-ftc", "the day after its last", "2026-06-21", GONE],
  ])("counts at its upper end (%s), %s", (law, _, now, expected) => {
    expect(dutyOf(law, line({ promises: between("2026-06-15", "2026-06-20") }), now)).toBe(expected)
  })

  it.each<Jurisdiction>(["eu", "de", "uk", "none"])("counts at its upper end as that single day would (%s)", (law) => {
    for (const now of ["2026-06-14", "2026-06-15", "2026-06-16", "2026-06-19", "2026-06-20", "2026-06-21"]) {
      expect([now, dutyOf(law, line({ promises: between("2026-06-15", "2026-06-20") }), now)]).toEqual([now, dutyOf(law, line(), now)])
    }
  })
})

describe("in the United States a delay that needs a yes", () => {
  const long = { promises: promised("2026-06-20", "2026-09-01"), told: [mail(2, "2026-06-10")] }
  const unknown = { promises: promised("2026-06-20", null), told: [mail(2, "2026-06-10")] }
  const warned = { ...long, told: [...long.told, mail(2, "2026-07-17", { about: "last_chance" })] }

  it.each<[string, Partial<LineHistory>, string, string | null]>([
    ["is warned of once more before the order ends", long, "2026-06-11", "last_chance by 2026-07-20, silence cancels, else cancel"],
    ["ends the order 30 days after the first day", warned, "2026-07-20", "cancel by 2026-07-20, silence cancels, else cancel"],
    ["ends it without the warning, too", long, "2026-07-21", "cancel by 2026-07-20, silence cancels, else cancel"],
    ["goes on to the day agreed to", { ...long, answers: [yes(2, "2026-06-12")] }, "2026-06-13", "ship by 2026-09-01, silence changes_nothing, else cancel"],
    ["ends after that day", { ...long, answers: [yes(2, "2026-06-12")] }, "2026-09-02", "cancel by 2026-09-01, silence cancels, else cancel"],
    ["to no known day is warned of, too", unknown, "2026-06-11", "last_chance by 2026-07-20, silence cancels, else cancel"],
    ["to no known day has no end once agreed to", { ...unknown, answers: [yes(2, "2026-06-12")] }, "2027-06-13", null],
    ["asks nothing of a yes to an older date", { ...long, answers: [yes(1, "2026-06-12")] }, "2026-06-13", "last_chance by 2026-07-20, silence cancels, else cancel"],
  ])("%s", (_, changes, now, expected) => {
    expect(dutyOf("us-ftc", line(changes), now)).toBe(expected)
  })

  it("is warned of three days before", () => {
    expect(text(nextDuty(lawOf["us-ftc"], line(long), at("2026-06-11"), utc)?.acts_from ?? null)).toBe("2026-07-17")
  })
})

describe("in the United States a second delay", () => {
  const first = { promises: promised("2026-06-20", "2026-06-30", "2026-07-10"), told: [mail(2, "2026-06-10")] }
  const told = { ...first, told: [...first.told, mail(3, "2026-06-25")] }

  it.each<[string, Partial<LineHistory>, string, string]>([
    ["needs a yes however short it is", first, "2026-06-25", "tell_delay by 2026-06-30, silence cancels, else cancel"],
    ["untold ends the order on the day agreed last", first, "2026-07-01", "cancel by 2026-06-30, silence cancels, else cancel"],
    ["told ends it on that day as well", told, "2026-06-26", "last_chance by 2026-06-30, silence cancels, else cancel"],
    ["told and not answered", told, "2026-07-01", "cancel by 2026-06-30, silence cancels, else cancel"],
    ["agreed to moves the day", { ...told, answers: [yes(3, "2026-06-28")] }, "2026-07-10", "ship by 2026-07-10, silence changes_nothing, else cancel"],
  ])("%s", (_, changes, now, expected) => {
    expect(dutyOf("us-ftc", line(changes), now)).toBe(expected)
  })
})

describe("goods of which no day is known", () => {
  const undated = { promises: promised(null) }
  const told = { ...undated, told: [mail(1, "2026-06-28")] }

  it.each<[Jurisdiction, string, Partial<LineHistory>, string, string | null]>([
    ["us-ftc", "are to be told of by the day that the law gives", undated, "2026-06-02", "tell_no_date by 2026-07-01, silence cancels, else cancel"],
    ["us-ftc", "end the order after it if nobody was told", undated, "2026-07-02", "cancel by 2026-07-01, silence cancels, else cancel"],
    ["us-ftc", "need a yes within 30 days more once the customer was told", told, "2026-06-29", "last_chance by 2026-07-31, silence cancels, else cancel"],
    ["us-ftc", "have no end once the customer agreed", { ...told, answers: [yes(1, "2026-06-30")] }, "2026-09-01", null],
    ["eu", "are to be told of, too", undated, "2026-06-02", "tell_no_date by 2026-06-29, silence changes_nothing, else nothing"],
    ["eu", "are late after the day that the law gives", told, "2026-06-30", "tell_overdue by 2026-06-30, silence changes_nothing, else nothing"],
  ])("by the law of %s %s", (law, _, changes, now, expected) => {
    expect(dutyOf(law, line(changes), now)).toBe(expected)
  })

  it.each<[string, Partial<LineHistory>, string]>([
    ["is told of three days before", undated, "2026-06-28"],
    ["is told of once, whatever becomes of the mail", { ...undated, told: [mail(1, "2026-06-28", { reached: false })] }, "2026-07-02"],
  ])("%s", (_, changes, expected) => {
    expect(text(nextDuty(lawOf["us-ftc"], line(changes), at("2026-06-28"), utc)?.acts_from ?? null)).toBe(expected)
  })
})

describe("goods without a stated day", () => {
  it.each<[Jurisdiction, string]>([
    ["us-ftc", "ship by 2026-07-01, silence changes_nothing, else cancel"],
    ["eu", "ship by 2026-06-29, silence changes_nothing, else nothing"],
    ["de", "ship by 2026-06-29, silence changes_nothing, else nothing"],
    ["uk", "ship by 2026-06-29, silence changes_nothing, else nothing"],
  ])("are due by the law of %s, the way to the customer taken off where delivery is what counts", (law, expected) => {
    expect(dutyOf(law, line({ promises: [] }), "2026-06-02")).toBe(expected)
  })

  it("are not late while a day becomes known that lies within the law's", () => {
    expect(dutyOf("us-ftc", line({ promises: promised(null, "2026-07-01") }), "2026-06-02")).toContain("ship by 2026-07-01")
    expect(dutyOf("us-ftc", line({ promises: promised(null, "2026-07-02") }), "2026-06-02")).toContain("tell_delay by 2026-07-01")
  })
})

describe("in Europe", () => {
  const late = { promises: promised("2026-06-20", "2026-07-05") }
  const told = { ...late, told: [mail(2, "2026-06-10")] }
  const unknown = { promises: promised("2026-06-20", null), told: [mail(2, "2026-06-10")] }
  const overdue = { told: [mail(1, "2026-06-22", { about: "overdue" })] }

  it.each<[string, Partial<LineHistory>, string, string]>([
    ["a delay is told of by the day agreed on, and silence changes nothing", late, "2026-06-10", "tell_delay by 2026-06-20, silence changes_nothing, else nothing"],
    ["a mail moves no day", told, "2026-06-11", "ship by 2026-06-20, silence changes_nothing, else nothing"],
    ["a yes does", { ...told, answers: [yes(2, "2026-06-12")] }, "2026-06-21", "ship by 2026-07-05, silence changes_nothing, else nothing"],
    ["on the day itself nothing is late", {}, "2026-06-20", "ship by 2026-06-20, silence changes_nothing, else nothing"],
    ["the customer is told the day after", {}, "2026-06-21", "tell_overdue by 2026-06-21, silence changes_nothing, else nothing"],
    ["who was told of a later day expects the goods then", told, "2026-07-05", "ship by 2026-06-20, silence changes_nothing, else nothing"],
    ["and is told the day after that one", told, "2026-07-06", "tell_overdue by 2026-07-06, silence changes_nothing, else nothing"],
    ["who was told that no day is known expected them on the day before", unknown, "2026-06-21", "tell_overdue by 2026-06-21, silence changes_nothing, else nothing"],
    ["and from then on a further period runs", overdue, "2026-06-23", "ship by 2026-07-06, silence changes_nothing, else nothing"],
  ])("%s", (_, changes, now, expected) => {
    expect(["eu", "de", "uk"].map((law) => dutyOf(law as Jurisdiction, line(changes), now))).toEqual([expected, expected, expected])
  })
})

describe("where no rule is known", () => {
  it("who is told agrees", () => {
    const late = { promises: promised("2026-06-20", "2026-09-05", "2026-12-05") }
    expect(dutyOf("none", line(late), "2026-06-10")).toBe("tell_delay by 2026-06-20, silence agrees, else nothing")
    const told = line({ ...late, told: [mail(2, "2026-06-10"), mail(3, "2026-06-11")] })
    expect(dutyOf("none", told, "2026-06-12")).toBe("ship by 2026-12-05, silence changes_nothing, else nothing")
  })
})

describe("a day", () => {
  const central = (when: Date) => day(new Intl.DateTimeFormat("en-CA", { timeZone: "America/Chicago" }).format(when))

  it.each([
    ["2026-06-21T04:59:59Z", "ship"],
    ["2026-06-21T05:00:00Z", "cancel"],
  ])("ends where the customer is: %s", (now, expected) => {
    expect(nextDuty(lawOf["us-ftc"], line(), at(now), central)?.type).toBe(expected)
  })
})

describe("what is over", () => {
  it.each<[string, Partial<LineHistory>, string | null]>([
    ["asks nothing once it has left", { shipped_at: at("2026-06-19") }, null],
    ["asks nothing once it is canceled and paid back", { canceled_at: at("2026-06-19") }, null],
    ["asks for the money", { canceled_at: at("2026-06-19"), owes_refund: true }, "refund by 2026-06-30, silence changes_nothing, else nothing"],
  ])("%s", (_, changes, expected) => {
    expect(dutyOf("us-ftc", line(changes), "2026-07-20")).toBe(expected)
  })
})

describe("whatever happens", () => {
  const offset = fc.integer({ min: 0, max: 120 })
  const days = fc.array(fc.option(offset, { nil: null }), { minLength: 1, maxLength: 4 })
  const mails = fc.array(fc.record({ version: fc.integer({ min: 1, max: 4 }), after: offset, reached: fc.boolean() }), { maxLength: 5 })
  const answers = fc.array(fc.record({ version: fc.integer({ min: 1, max: 4 }), after: offset }), { maxLength: 3 })
  const start = day("2026-06-01")

  property.prop([fc.constantFrom(...jurisdictions), days, mails, answers, offset])(
    "an order ends by law in the United States alone, never before its first day, and what is told is not asked for again",
    (law, promises, told, yeses, now) => {
      const history = line({
        ordered_at: start,
        promises: promises.map((after, index) => ({ version: index + 1, day: after === null ? null : addDays(start, after) })),
        told: told.map(({ version, after, reached }) => ({ about: "date" as const, version, at: addDays(start, after), reached })),
        answers: yeses.map(({ version, after }) => ({ version, at: addDays(start, after) })),
      })
      const duty = nextDuty(lawOf[law], history, addDays(start, now), utc)
      if (law !== "us-ftc") {
        expect(duty?.otherwise ?? "nothing").toBe("nothing")
      }
      if (duty?.type === "cancel") {
        expect(addDays(start, now) > (history.promises[0]?.day ?? start)).toBe(true)
      }
      if (duty?.type === "tell_delay") {
        const current = history.promises.length
        expect(history.told.some(({ version, reached }) => reached && version === current)).toBe(false)
      }
    }
  )
})
