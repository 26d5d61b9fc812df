import BigNumber from "bignumber.js"
import { fc, it as property } from "@fast-check/jest"
import { arrivalsOf, quantities } from "./arbitraries"
import { arrival, day, noLeadTime, units } from "./builders"
import type { Arrival } from "../peg-arrivals"
import { outlookAfter, promiseForRequest, type PartOutlook } from "../promise-for-request"

const now = day(0)
const monday = arrival("monday", day(7), 5)
const friday = arrival("friday", day(11), 5)

interface Input {
  required?: number
  free?: number | string
  ahead?: number
  arrivals?: Arrival[]
}

const part = ({ required = 1, free = 0, ahead = 0, arrivals = [] }: Input): PartOutlook => ({
  required: units(required),
  free: units(free),
  ahead: units(ahead),
  arrivals,
})

const ask = (requested: number | string, parts: PartOutlook[], terms = noLeadTime) => {
  const { available, backordered, date } = promiseForRequest(units(requested), parts, terms, now)
  return [available.toFixed(), backordered.toFixed(), date?.promisedBy ?? null]
}

describe("what a customer who asks now would get", () => {
  it.each<[string, number | string, PartOutlook[], [string, string, Date | null]]>([
    ["all of it is there", 3, [part({ free: 3 })], ["3", "0", null]],
    ["nobody counts its stock", 3, [], ["3", "0", null]],
    ["a part is there and the rest arrives", 8, [part({ free: 3, arrivals: [monday, friday] })], ["3", "5", day(7)]],
    ["the rest needs both arrivals", 9, [part({ free: 3, arrivals: [monday, friday] })], ["3", "6", day(11)]],
    ["the arrivals are too small", 14, [part({ free: 3, arrivals: [monday, friday] })], ["3", "11", null]],
    ["others wait for the first arrival", 1, [part({ ahead: 5, arrivals: [monday, friday] })], ["0", "1", day(11)]],
    ["others leave one unit of it", 1, [part({ ahead: 4, arrivals: [monday, friday] })], ["0", "1", day(7)]],
    ["others wait for more than arrives", 1, [part({ ahead: 10, arrivals: [monday, friday] })], ["0", "1", null]],
    ["the arrival is late already", 1, [part({ arrivals: [arrival("late", day(-3), 5)] })], ["0", "1", now]],
    ["the location owes units", 2, [part({ free: -4, arrivals: [monday] })], ["0", "2", day(7)]],
    ["a part of a unit is missing", 10, [part({ free: "4.5", arrivals: [arrival("a", day(3), "5.5")] })], ["4.5", "5.5", day(3)]],
    [
      "the last part of a kit decides",
      2,
      [part({ arrivals: [monday] }), part({ required: 2, free: 1, arrivals: [friday] })],
      ["0", "2", day(11)],
    ],
    ["one part of a kit has no date", 2, [part({ arrivals: [monday] }), part({ free: 1 })], ["0", "2", null]],
    ["a part of a kit that is there needs no date", 2, [part({ free: 2 }), part({ arrivals: [monday] })], ["0", "2", day(7)]],
  ])("when %s", (_, requested, parts, expected) => {
    expect(ask(requested, parts)).toEqual(expected)
  })

  it("adds handling and transit, and falls back on the lead time", () => {
    const terms = { handlingDays: 1, transitDays: 2, leadTimeDays: 30 }
    expect(ask(1, [part({ arrivals: [monday] })], terms)).toEqual(["0", "1", day(10)])
    expect(ask(1, [part({})], terms)).toEqual(["0", "1", day(33)])
  })

  it("lets an earlier line take what is free, and queues behind what it leaves waiting", () => {
    const after = outlookAfter(part({ free: 3, ahead: 1, arrivals: [monday] }), units(5))
    expect([after.free.toFixed(), after.ahead.toFixed()]).toEqual(["0", "3"])
    expect(outlookAfter(part({ free: 3 }), units(1)).free.toFixed()).toBe("2")
  })

  const arrivals = fc.array(arrivalsOf([-5, 40], [1, 10]), { maxLength: 5 })
  const parts = fc.array(
    fc.record({ required: quantities(1, 3), free: quantities(-5, 10), ahead: quantities(0, 10), arrivals }),
    { minLength: 1, maxLength: 3 }
  )

  property.prop([quantities(1, 20), parts])("is never promised in the past, and is dated only if something is short", (requested, kit) => {
    const { backordered, date } = promiseForRequest(requested, kit, noLeadTime, now)
    expect(date === null || (backordered.gt(0) && date.promisedBy >= now)).toBe(true)
  })

  property.prop([quantities(1, 20), quantities(0, 10), parts])("is never sooner because others came first", (asked, claimed, kit) => {
    // Only a single part taken once can be asked for in fractions.
    const divisible = kit.length === 1 && kit[0].required.eq(1)
    const requested = divisible ? asked : asked.integerValue(BigNumber.ROUND_CEIL)
    const alone = promiseForRequest(requested, kit, noLeadTime, now)
    const behind = promiseForRequest(requested, kit.map((item) => outlookAfter(item, claimed)), noLeadTime, now)
    expect(behind.available.lte(alone.available)).toBe(true)
    if (alone.backordered.gt(0) && behind.date) {
      expect(alone.date && alone.date.promisedBy <= behind.date.promisedBy).toBe(true)
    }
  })
})
