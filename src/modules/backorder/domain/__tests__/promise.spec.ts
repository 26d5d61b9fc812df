import fc from "fast-check"
import { addDays, startOfDay } from "../calendar"
import { arrival, day, noLeadTime, promise, promised } from "./builders"
import { dateFor, firstDate, revisePromise, unpromised, type LinePromise } from "../promise"

const now = day(10)
const nowInTheMorning = new Date("2026-03-12T06:00:00Z")

describe("the date of a line", () => {
  it("is its arrival's, plus handling and transit", () => {
    const terms = { handlingDays: 2, transitDays: 3, leadTimeDays: 90 }
    expect(dateFor(arrival("a", day(20), 5), terms, now)).toEqual(promised(day(25), "purchase_order"))
  })

  it("is the lead time of an order placed now where nothing arrives", () => {
    const terms = { handlingDays: 2, transitDays: 3, leadTimeDays: 14 }
    expect(dateFor(null, terms, now)).toEqual(promised(day(29), "lead_time"))
  })

  it("counts a lead time of no days as known", () => {
    expect(dateFor(null, { ...noLeadTime, leadTimeDays: 0 }, now)).toEqual(promised(now, "lead_time"))
  })

  it("is unknown without an arrival or a lead time", () => {
    expect(dateFor(null, noLeadTime, now)).toBeNull()
  })
})

describe("a first promise", () => {
  it.each([
    ["an arrival that is late", day(7), now],
    ["an arrival a moment ago", new Date(now.getTime() - 1), now],
    ["an arrival now", now, now],
    ["an arrival to come", day(12), day(12)],
  ])("for %s is not before now", (_, at, expected) => {
    expect(firstDate(promised(at), now)).toEqual(promised(expected))
  })

  it("clamps the median and the latest date each for itself", () => {
    const date = { expectedAt: day(8), promisedBy: day(12), basis: "purchase_order" as const }
    expect(firstDate(date, now)).toEqual({ expectedAt: now, promisedBy: day(12), basis: "purchase_order" })
  })

  it("is given under the next version and remembered as the first", () => {
    expect(revisePromise(unpromised, promised(day(20)), 4, 2, now)).toEqual({
      version: 4,
      date: promised(day(20)),
      firstPromisedBy: day(20),
    })
  })

  it("is remembered as it was told, not as the late arrival would have it", () => {
    expect(revisePromise(unpromised, promised(day(7)), 1, 2, now).firstPromisedBy).toEqual(now)
  })

  it("may rest on a lead time", () => {
    expect(revisePromise(unpromised, promised(day(24), "lead_time"), 1, 2, now).date).toEqual(promised(day(24), "lead_time"))
  })

  it("is not given without a date", () => {
    expect(revisePromise(unpromised, null, 1, 2, now)).toBe(unpromised)
  })
})

describe("a promise once given", () => {
  const old = promise(3, day(20))

  it.each([
    ["a later day", day(21)],
    ["an earlier day", day(15)],
    ["today", now],
    ["today, although the hour has passed", nowInTheMorning],
  ])("is replaced by %s", (_, at) => {
    expect(revisePromise(old, promised(at), 7, 2, now)).toEqual({ version: 7, date: promised(at), firstPromisedBy: day(20) })
  })

  it.each([
    ["the same moment", promised(day(20))],
    ["another hour of the same day", promised(new Date("2026-03-22T23:59:59Z"))],
    ["a day that has passed", promised(day(9))],
    ["a lead time counted afresh", promised(day(40), "lead_time")],
    ["an earlier date that rests on a lead time", promised(day(15), "lead_time")],
    ["nothing, where supply fell away", null],
  ])("is not replaced by %s", (_, date) => {
    expect(revisePromise(old, date, 7, 2, now)).toBe(old)
  })

  it("that rested on a lead time is replaced by an arrival's date", () => {
    const guessed = promise(1, day(30), "lead_time")
    expect(revisePromise(guessed, promised(day(20)), 2, 2, now)).toEqual({
      version: 2,
      date: promised(day(20)),
      firstPromisedBy: day(30),
    })
  })

  it("is kept for what the customer was told, while staff see when the goods are expected", () => {
    const earlierMedian = { ...promised(day(20)), expectedAt: day(12) }
    expect(revisePromise(old, earlierMedian, 7, 2, now)).toEqual({
      ...old,
      date: { ...promised(day(20)), expectedAt: day(12) },
    })
  })
})

describe("a supplier who wavers", () => {
  const old = promise(3, day(20))

  it.each([
    ["a day later, whatever the hysteresis", 1, 30, true],
    ["the same day", 0, 2, false],
    ["a day earlier", -1, 2, false],
    ["two days earlier", -2, 2, true],
    ["a day earlier, where each day is told", -1, 1, true],
    ["a day earlier, where nothing is held back", -1, 0, true],
    ["the same day, where nothing is held back", 0, 0, false],
    ["six days earlier, where a week is held back", -6, 7, false],
    ["seven days earlier, where a week is held back", -7, 7, true],
  ])("is told of %s: %#", (_, days, hysteresis, told) => {
    const date = promised(addDays(day(20), days))
    const { version, date: after } = revisePromise(old, date, 7, hysteresis, now)
    expect(version).toBe(told ? 7 : 3)
    expect(after).toEqual(told ? date : { ...promised(day(20)), expectedAt: date.expectedAt })
  })

  it("counts whole days, not hours", () => {
    const lateInTheDay = new Date("2026-03-20T23:59:59Z")
    expect(revisePromise(promise(3, new Date("2026-03-22T00:00:00Z")), promised(lateInTheDay), 7, 2, now).version).toBe(7)
  })

  it("shows the day of the promise again once it holds again", () => {
    const wavering = revisePromise(old, promised(day(19)), 7, 2, now)
    expect(revisePromise(wavering, promised(day(20)), 8, 2, now)).toEqual(old)
  })

  const steps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 })
  const told = (days: readonly number[], hysteresis: number): readonly LinePromise[] =>
    days.reduce<LinePromise[]>((before, at) => {
      const last = before.at(-1) ?? unpromised
      return [...before, revisePromise(last, promised(addDays(now, at)), last.version + 1, hysteresis, now)]
    }, [])

  it("is never promised before the goods can be there, and the day they are expected is the true one", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 5 }), (days, hysteresis) => {
        told(days, hysteresis).forEach(({ date }, index) => {
          const there = addDays(now, days[index])
          expect(startOfDay(date?.promisedBy ?? now) >= startOfDay(there)).toBe(true)
          expect(date?.expectedAt).toEqual(there)
        })
      })
    )
  })

  it("is told of once for each later step, however often the day goes back and forth", () => {
    const flaps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(flaps, (days) => {
        const versions = told(days, 4).at(-1)?.version ?? 0
        const laterSteps = days.filter((at, index) => days.slice(0, index).every((before) => before < at)).length
        expect(versions).toBe(laterSteps)
      })
    )
  })
})
