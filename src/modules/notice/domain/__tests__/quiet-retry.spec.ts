import { retryOutsideQuietHours } from "../quiet-retry"

const night = { from: 21 * 60, until: 8 * 60 }
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`)
const pending = (seconds: number) => ({ status: "pending", attempts: 3, retryInSeconds: seconds }) as const

/** When it is tried again, in Berlin in winter: an hour after UTC. */
const triedAt = (now: string, seconds: number, changes: Partial<Parameters<typeof retryOutsideQuietHours>[1]> = {}): string => {
  const at = new Date(now)
  const outcome = retryOutsideQuietHours(pending(seconds), { now: at, quiet: night, zone: "Europe/Berlin", deadline: null, ...changes })
  return outcome.status === "failed" ? "never" : new Date(at.getTime() + outcome.retryInSeconds * 1000).toISOString()
}

describe("a mail that failed", () => {
  it.each([
    ["in the evening, and would be tried within the quiet hours", "2026-12-01T19:59:00Z", 120, "2026-12-02T07:00:00.000Z"],
    ["a minute too early for them", "2026-12-01T19:57:00Z", 120, "2026-12-01T19:59:00.000Z"],
    ["at the moment they begin", "2026-12-01T19:58:00Z", 120, "2026-12-02T07:00:00.000Z"],
    ["at the moment they end", "2026-12-02T06:58:00Z", 120, "2026-12-02T07:00:00.000Z"],
    ["at night, and would be tried after them anyway", "2026-12-02T05:00:00Z", 14_400, "2026-12-02T09:00:00.000Z"],
    ["by day", "2026-12-01T12:00:00Z", 480, "2026-12-01T12:08:00.000Z"],
  ])("%s is tried at a time at which mails go out", (_, now, seconds, at) => {
    expect(triedAt(now, seconds)).toBe(at)
  })

  it.each([
    ["the day before the morning", "2026-12-01", "2026-12-01T20:02:00.000Z"],
    ["the day of that morning", "2026-12-02", "2026-12-02T07:00:00.000Z"],
    ["the day after", "2026-12-03", "2026-12-02T07:00:00.000Z"],
  ])("with %s as its last day is tried in time", (_, deadline, at) => {
    expect(triedAt("2026-12-01T20:00:00Z", 120, { deadline: day(deadline) })).toBe(at)
  })

  it("and keeps no quiet hours is tried as soon as any", () => {
    expect(triedAt("2026-12-01T20:00:00Z", 120, { zone: null })).toBe("2026-12-01T20:02:00.000Z")
    expect(triedAt("2026-12-01T20:00:00Z", 120, { quiet: null })).toBe("2026-12-01T20:02:00.000Z")
  })

  it("and was given up stays so", () => {
    const failed = { status: "failed", attempts: 10 } as const
    const at = { now: new Date("2026-12-01T20:00:00Z"), quiet: night, zone: "Europe/Berlin", deadline: null }
    expect(retryOutsideQuietHours(failed, at)).toEqual(failed)
  })
})
