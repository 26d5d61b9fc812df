import type { DirectSupply } from "../direct-supply"
import { diff } from "../diff"
import { dateIfReordered, promiseForRequest } from "../promise-for-request"
import { plan } from "../plan"
import type { PromiseTerms } from "../promise"
import { arrival, day, line, noLeadTime, pairState, promised, recordAt, spread, share, units } from "./builders"
import { fifoWith } from "./engine"
import { orderLimit } from "../checkout/order-limit"
import { nobody } from "../checkout/claim"

const now = day(0)
const terms: PromiseTerms = { handlingDays: 1, transitDays: 2, leadTimeDays: 30 }

/** A supplier that delivers to the customer in five days, in six at the latest. */
const direct: DirectSupply = () => ({ at: day(5), promisedBy: day(6) })
/** The shop neither handles it nor sends it on. */
const itsDate = { expectedAt: day(5), promisedBy: day(6), basis: "lead_time" }

const datesOf = (state: ReturnType<typeof pairState>, promise = terms) =>
  Object.fromEntries(plan(state, fifoWith(promise), now).map(({ line: { lineId }, date, reason }) => [lineId, [date, reason]]))

describe("what would be ordered for a line alone", () => {
  it("gives what waits of it its date, whatever the shop expects and however many wait before it", () => {
    const lines = [line("first", { ordered: 9, orderedAt: day(-2) }), line("alone", { ordered: 4, direct })]
    expect(datesOf(pairState({ lines, arrivals: [arrival("monday", day(2), 99)] })).alone).toEqual([itsDate, "waits_without_supply"])
  })

  it("leaves what arrives at the shop to those who wait for that", () => {
    const lines = [line("alone", { ordered: 4, orderedAt: day(-2), direct }), line("next", { ordered: 5 })]
    const { next } = datesOf(pairState({ lines, arrivals: [arrival("monday", day(2), 5)] }))
    expect(next).toEqual([promised(day(5)), "waits_for_arrival"])
  })

  it("is asked for what is short, with what the shop has of it", () => {
    const asked: string[] = []
    const lines = [line("alone", { ordered: 7, direct: ({ waiting, held }) => (asked.push(`${waiting} beside ${held}`), null) })]
    expect(datesOf(pairState({ onHand: 3, lines }), noLeadTime).alone).toEqual([null, "waits_without_supply"])
    expect(asked).toEqual(["4 beside 3"])
  })

  it("is nothing to a line that is covered", () => {
    expect(datesOf(pairState({ onHand: 3, lines: [line("alone", { ordered: 3, direct })] })).alone).toEqual([null, "covered_by_stock"])
  })

  it("gives way to what is on its way for the line", () => {
    const arrivals = [{ ...arrival("sent", day(20), 4), lineId: "alone" }]
    expect(datesOf(pairState({ lines: [line("alone", { ordered: 4, direct })], arrivals })).alone).toEqual([
      promised(day(20)),
      "waits_for_arrival",
    ])
  })

  it("never moves a date that was given, and the order placed for that date is no news", () => {
    const given = { version: 1, date: { ...itsDate, basis: "lead_time" as const }, firstPromisedBy: day(6) }
    const waits = { ...recordAt("sloc_1", { waiting: 4 }), promise: given }
    const demand = spread("alone", 4, [share("sloc_1", { recorded: waits })], { direct })
    const changes = (state: ReturnType<typeof pairState>, at = now) =>
      diff(plan(state, fifoWith(terms), at), () => 2, 2, at).map(({ record, events }) => [
        record?.promise.version,
        record?.promise.date?.basis,
        events.filter(({ type }) => type === "promise_changed").length,
      ])
    expect(changes(pairState({ lines: [demand] }), day(3))).toEqual([])
    const placed = [{ ...arrival("sent", day(5), 4), promisedBy: day(6), lineId: "alone" }]
    expect(changes(pairState({ lines: [demand], arrivals: placed }))).toEqual([[1, "purchase_order", 0]])
  })
})

describe("a request that would be ordered for the customer alone", () => {
  const part = { required: units(1), free: units(3), ahead: units(9), arrivals: [arrival("monday", day(2), 99)], direct }

  it("is promised that date for what is short", () => {
    expect(promiseForRequest(units(5), [part], terms, now)).toEqual({
      available: units(3),
      backordered: units(2),
      date: itsDate,
    })
    expect(promiseForRequest(units(3), [part], terms, now).date).toBeNull()
  })

  it("knows no horizon but its own date", () => {
    const outlook = (horizonDays: number) =>
      orderLimit(
        { allowed: true, cap: null, horizonDays, orderFrom: null, orderUntil: null },
        {
          requested: units(5),
          promise: promiseForRequest(units(5), [part], noLeadTime, now),
          schedule: [],
          atOnce: units(3),
          reorderedBy: dateIfReordered(units(5), [part], noLeadTime, now)?.promisedBy ?? null,
          standing: { free: units(3), waiting: units(0) },
          others: nobody,
        },
        now
      )
    expect(outlook(6)).toEqual({ allowed: true, most: null, reason: null })
    expect(outlook(5)).toMatchObject({ allowed: false, most: units(3), reason: "horizon" })
  })
})

describe("the date of a request ordered today", () => {
  it("is that of the shop's own lead time where nobody delivers it to the customer, or where it is a kit", () => {
    const part = { required: units(1), free: units(0), ahead: units(0), arrivals: [] }
    expect(dateIfReordered(units(1), [part], terms, now)).toEqual(promised(day(33), "lead_time"))
    expect(dateIfReordered(units(1), [part, { ...part, direct }], terms, now)).toEqual(promised(day(33), "lead_time"))
    expect(dateIfReordered(units(1), [{ ...part, direct }], terms, now)).toEqual(itsDate)
  })
})
