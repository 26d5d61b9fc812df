import { isDigestTime } from "../digest-time"

describe("the merchant's mail of the day", () => {
  it.each<[string, string, string, number, boolean]>([
    ["is not due a minute before its hour", "2026-11-23T06:59:59Z", "Europe/Berlin", 8, false],
    ["is due at its hour", "2026-11-23T07:00:00Z", "Europe/Berlin", 8, true],
    ["is due until midnight", "2026-11-23T22:59:59Z", "Europe/Berlin", 8, true],
    ["is not due again after midnight", "2026-11-23T23:00:00Z", "Europe/Berlin", 8, false],
    ["is due from midnight on where it is wanted then", "2026-11-23T23:00:00Z", "Europe/Berlin", 0, true],
    ["knows summer time", "2026-07-23T06:00:00Z", "Europe/Berlin", 8, true],
    ["goes by the merchant's clock", "2026-11-23T12:59:00Z", "America/New_York", 8, false],
  ])("%s", (_, at, time_zone, hour, expected) => {
    expect(isDigestTime(new Date(at), { hour, time_zone })).toBe(expected)
  })
})
