import { dueAt, type QuietHours } from "../quiet-hours"

const night: QuietHours = { from: 21 * 60, until: 8 * 60 }
const noon: QuietHours = { from: 12 * 60, until: 13 * 60 + 30 }
const untilGap: QuietHours = { from: 22 * 60, until: 2 * 60 + 30 }

const due = (at: string, quiet: QuietHours | null, zone: string, deadline: string | null = null): string =>
  dueAt({ at: new Date(at), quiet, zone, deadline: deadline === null ? null : new Date(deadline) }).toISOString()

describe("a mail with quiet hours", () => {
  it.each<[string, string, QuietHours | null, string, string]>([
    ["goes at once where there are none", "2026-11-23T23:00:00.000Z", null, "Europe/Berlin", "2026-11-23T23:00:00.000Z"],
    ["goes at once a minute before they begin", "2026-11-23T19:59:00.000Z", night, "Europe/Berlin", "2026-11-23T19:59:00.000Z"],
    ["waits from the minute they begin", "2026-11-23T20:00:00.000Z", night, "Europe/Berlin", "2026-11-24T07:00:00.000Z"],
    ["waits before midnight", "2026-11-23T22:30:00.000Z", night, "Europe/Berlin", "2026-11-24T07:00:00.000Z"],
    ["waits after midnight", "2026-11-24T02:15:42.500Z", night, "Europe/Berlin", "2026-11-24T07:00:00.000Z"],
    ["waits in the last minute", "2026-11-24T06:59:59.000Z", night, "Europe/Berlin", "2026-11-24T07:00:00.000Z"],
    ["goes at their end", "2026-11-24T07:00:00.000Z", night, "Europe/Berlin", "2026-11-24T07:00:00.000Z"],
    ["knows hours within one day", "2026-11-24T12:10:00.000Z", noon, "UTC", "2026-11-24T13:30:00.000Z"],
    ["goes at once after such hours", "2026-11-24T13:30:00.000Z", noon, "UTC", "2026-11-24T13:30:00.000Z"],
    ["is told by the reader's clock, not the shop's", "2026-11-24T03:00:00.000Z", night, "America/New_York", "2026-11-24T13:00:00.000Z"],
    ["goes where it is day for the reader", "2026-11-24T01:00:00.000Z", night, "America/New_York", "2026-11-24T01:00:00.000Z"],
    ["knows zones of half an hour", "2026-11-24T16:00:00.000Z", night, "Asia/Kolkata", "2026-11-25T02:30:00.000Z"],
    ["waits an hour less when the clock is put forward", "2026-03-28T21:00:00.000Z", night, "Europe/Berlin", "2026-03-29T06:00:00.000Z"],
    ["waits an hour more when the clock is put back", "2026-10-24T20:00:00.000Z", night, "Europe/Berlin", "2026-10-25T07:00:00.000Z"],
    ["goes after the gap where the end falls into it", "2026-03-28T22:00:00.000Z", untilGap, "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["goes when the end is struck for the first time", "2026-10-24T21:00:00.000Z", untilGap, "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
  ])("%s", (_, at, quiet, zone, expected) => {
    expect(due(at, quiet, zone)).toBe(expected)
  })

  it.each<[string, string, string, string, string]>([
    ["goes at once where its last day ends in the night", "2026-11-23T22:00:00.000Z", "Europe/Berlin", "2026-11-23", "2026-11-23T22:00:00.000Z"],
    ["goes at once where its last day is over", "2026-11-23T22:00:00.000Z", "Europe/Berlin", "2026-11-20", "2026-11-23T22:00:00.000Z"],
    ["waits where the last day has only begun", "2026-11-23T23:30:00.000Z", "Europe/Berlin", "2026-11-24", "2026-11-24T07:00:00.000Z"],
    ["waits where the last day is the next one", "2026-11-23T22:00:00.000Z", "Europe/Berlin", "2026-11-24", "2026-11-24T07:00:00.000Z"],
    ["ends the last day by the reader's clock", "2026-11-24T04:30:00.000Z", "America/New_York", "2026-11-23", "2026-11-24T04:30:00.000Z"],
  ])("%s", (_, at, zone, deadline, expected) => {
    expect(due(at, night, zone, `${deadline}T00:00:00.000Z`)).toBe(expected)
  })

  it("goes at once where the last day ends with the quiet hours", () => {
    expect(due("2026-11-23T22:00:00.000Z", { from: 21 * 60, until: 0 }, "UTC", "2026-11-23T00:00:00.000Z")).toBe("2026-11-23T22:00:00.000Z")
  })
})
