import { isUnbacked } from "../unbacked"
import { day, promise, record } from "./builders"

const terms = (leadTimeDays: number | null) => ({ handlingDays: 1, transitDays: 2, leadTimeDays })
const waits = record({ waiting: 2, reason: "waits_without_supply", promise: promise(1, day(9)) })

describe("a promise that nothing at hand keeps", () => {
  it.each([
    ["nothing is on its way and nobody knows how long an order takes", waits, null, true],
    ["what would be ordered today comes a day too late", waits, 7, true],
    ["what would be ordered today comes on the very day", waits, 6, false],
    ["no date was ever given", { ...waits, promise: { ...waits.promise, date: null } }, 6, true],
    ["something is on its way", { ...waits, reason: "waits_for_arrival" as const }, null, false],
    ["nothing waits", record({ reason: "waits_without_supply" }), null, false],
  ] as const)("where %s: %#", (_, line, leadTimeDays, expected) => {
    expect(isUnbacked(line, terms(leadTimeDays), day(0))).toBe(expected)
  })
})
