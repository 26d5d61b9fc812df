import { fc, it as property } from "@fast-check/jest"
import { arrivalsOf, quantities } from "./arbitraries"
import { arrival, day, noLeadTime, total, units } from "./builders"
import { startOfDay } from "../calendar"
import { deliverySchedule } from "../delivery-schedule"
import type { Arrival } from "../peg-arrivals"
import type { PartOutlook } from "../promise-for-request"

const now = day(0)
const part = (free: number, ahead: number, arrivals: Arrival[], required = 1): PartOutlook => ({
  required: units(required),
  free: units(free),
  ahead: units(ahead),
  arrivals,
})

const schedule = (...parts: PartOutlook[]) =>
  deliverySchedule(parts, noLeadTime, now).map(({ at, quantity }) => [at, quantity.toFixed()])

const monday = arrival("monday", day(7), 5)
const friday = arrival("friday", day(11), "5.5")

describe("the schedule of what new customers can have", () => {
  it.each<[string, PartOutlook[], [number, string][]]>([
    ["nobody waits", [part(0, 0, [monday, friday])], [[7, "5"], [11, "5.5"]]],
    ["others take a part of the first arrival", [part(0, 2, [monday, friday])], [[7, "3"], [11, "5.5"]]],
    ["others take the first arrival and more", [part(0, 7, [monday, friday])], [[11, "3.5"]]],
    ["others take everything", [part(0, 20, [monday, friday])], []],
    ["nothing arrives", [part(0, 0, [])], []],
    ["nothing is counted", [], []],
    ["two arrivals fall on one day", [part(0, 0, [monday, arrival("b", day(7), 1)])], [[7, "6"]]],
    ["an arrival is late", [part(0, 0, [arrival("late", day(-4), 2)])], [[0, "2"]]],
    ["a kit lacks one part", [part(4, 0, []), part(1, 0, [monday, friday], 2)], [[7, "3"], [11, "1"]]],
    ["a kit lacks a part that does not arrive", [part(0, 0, []), part(0, 0, [monday])], []],
  ])("when %s", (_, parts, expected) => {
    expect(schedule(...parts)).toEqual(expected.map(([days, quantity]) => [startOfDay(day(days)), quantity]))
  })

  property.prop([
    quantities(0, 10),
    fc.array(arrivalsOf([-5, 40], [1, 10]), { maxLength: 6 }),
  ])("holds exactly what those who wait leave", (ahead, arrivals) => {
    const deliveries = deliverySchedule([{ required: units(1), free: units(0), ahead, arrivals }], noLeadTime, now)
    const left = total(arrivals.map((one) => one.quantity)).minus(ahead)
    expect(total(deliveries.map((delivery) => delivery.quantity)).toFixed()).toBe((left.gt(0) ? left : units(0)).toFixed())
  })
})
