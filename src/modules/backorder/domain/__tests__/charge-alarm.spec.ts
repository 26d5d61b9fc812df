import { chargeAlarm } from "../charge-alarm"

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour))
const failed = (failedSince: Date) => ({ endsAt: at(20, 12), failedSince })

describe("a charge that fails", () => {
  it.each([
    ["a moment before the last day", new Date(at(19, 12).getTime() - 1), null],
    ["a day before the end", at(19, 12), "near"],
    ["a moment before the end", new Date(at(20, 12).getTime() - 1), "near"],
    ["at the end", at(20, 12), "passed"],
    ["long after the end", at(30), "passed"],
  ])("%s calls: %s", (_, now, alarm) => {
    expect(chargeAlarm(failed(at(10)), now, 24)).toBe(alarm)
  })

  it.each([
    ["on the last day is told then, and not called near again", at(19, 12), at(20), null],
    ["on the last day is called when the end has passed", at(19, 12), at(21), "passed"],
    ["after the end is told then, and not called again", at(20, 12), at(21), null],
  ])("first %s", (_, since, now, alarm) => {
    expect(chargeAlarm(failed(since), now, 24)).toBe(alarm)
  })

  it("calls nobody by the clock where nobody knows the end", () => {
    expect(chargeAlarm({ endsAt: null, failedSince: at(1) }, at(30), 24)).toBeNull()
  })

  it("calls nobody before the end where no warning is wanted", () => {
    expect(chargeAlarm(failed(at(10)), at(20, 11), 0)).toBeNull()
  })
})
