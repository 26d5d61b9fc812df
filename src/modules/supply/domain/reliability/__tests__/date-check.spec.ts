import { fc, it as property } from "@fast-check/jest"
import { kaplanMeier } from "../../../../replenishment/domain/math/lead-time/kaplan-meier"
import { purchaseOrderStatuses } from "../../purchase-order-status"
import { checkDates, type CheckTerms, type DatedCheckedLine } from "../date-check"
import type { Lateness } from "../outlook"

const berlin = { time_zone: "Europe/Berlin", working_days: [1, 2, 3, 4, 5], holidays: ["2026-12-25"] }
const terms: CheckTerms = {
  silence: { confirmWithinDays: 2, remindEveryDays: 2, reminders: 3 },
  outlook: { quantile: 0.9, fallbackDays: 7 },
}
const nobodyKnows: Lateness = { curve: null, known: 0 }
const usual: Lateness = {
  curve: kaplanMeier({ observations: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((time) => ({ time, ended: true })) }),
  known: 10,
}
const line = (day: string | null, part: Partial<DatedCheckedLine> = {}): DatedCheckedLine => ({
  id: "line_1",
  expectedAt: day === null ? null : new Date(day),
  isOpen: true,
  isUnderWay: false,
  outlook: null,
  ...part,
})
const confirmed = { status: "confirmed" as const, sentAt: new Date("2026-12-01T09:00:00Z"), reminders: 0 }
const check = (lines: DatedCheckedLine[], now: string, lateness = nobodyKnows) =>
  checkDates(confirmed, lines, berlin, lateness, terms, new Date(now))

describe("looking at an order's dates", () => {
  it("stores what a new date is worth and tells nobody of it", () => {
    const { outlooks, action, nextCheckAt } = check([line("2026-12-16")], "2026-12-02T12:00:00Z", usual)
    expect(outlooks).toEqual([{ lineId: "line_1", expectedOn: "2026-12-16", promisedBy: "2026-12-24", slipped: false }])
    expect(action.type).toBe("none")
    expect(nextCheckAt).toEqual(new Date("2026-12-17T07:00:00Z"))
  })

  it("puts the date off at the supplier's midnight, before anybody is there to be reminded", () => {
    const { outlooks, action, nextCheckAt } = check([line("2026-12-16")], "2026-12-16T23:00:00Z")
    expect(outlooks).toEqual([{ lineId: "line_1", expectedOn: "2026-12-24", promisedBy: "2026-12-24", slipped: true }])
    expect(action.type).toBe("none")
    expect(nextCheckAt).toEqual(new Date("2026-12-17T07:00:00Z"))
  })

  it("looks again when the day it stands for is over", () => {
    const outlook = { expectedOn: "2026-12-24", promisedBy: "2026-12-24" }
    const late = { ...confirmed, reminders: 4 }
    const { nextCheckAt } = checkDates(late, [line("2026-12-16", { outlook })], berlin, nobodyKnows, terms, new Date("2026-12-20"))
    expect(nextCheckAt).toEqual(new Date("2026-12-24T23:00:00Z"))
  })

  it("has nothing to do with what has come or has no date", () => {
    const done = check([line("2026-12-16", { isOpen: false }), line(null)], "2026-12-30T12:00:00Z")
    expect(done).toEqual({ action: { type: "none" }, nextCheckAt: null, outlooks: [] })
  })

  const days = fc.integer({ min: -30, max: 30 }).map((count) => new Date(Date.UTC(2026, 11, 16 + count)))
  const lines = fc.array(
    fc.record({
      id: fc.uuid(),
      expectedAt: fc.option(days),
      isOpen: fc.boolean(),
      isUnderWay: fc.boolean(),
      outlook: fc.constant(null),
    }),
    { maxLength: 4 }
  )
  const order = fc.record({
    status: fc.constantFrom(...purchaseOrderStatuses),
    sentAt: fc.option(days),
    reminders: fc.integer({ min: 0, max: 5 }),
  })

  property.prop([order, lines, fc.constantFrom(nobodyKnows, usual), fc.integer({ min: 0, max: 40 * 24 })])(
    "is never due again at once, and finds nothing more to put off when it is",
    (head, all, lateness, hours) => {
      const now = new Date(Date.UTC(2026, 11, 1, hours))
      const once = checkDates(head, all, berlin, lateness, terms, now)
      expect(once.nextCheckAt === null || once.nextCheckAt > now).toBe(true)
      const stored = all.map((one) => {
        const made = once.outlooks.find(({ lineId }) => lineId === one.id)
        return made ? { ...one, outlook: { expectedOn: made.expectedOn, promisedBy: made.promisedBy } } : one
      })
      expect(checkDates(head, stored, berlin, lateness, terms, now)).toEqual({ ...once, outlooks: [] })
    }
  )
})
