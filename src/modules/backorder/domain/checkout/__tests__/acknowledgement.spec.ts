import BigNumber from "bignumber.js"
import { stillAcknowledged, type WaitingLine } from "../acknowledgement"

const line = (waiting: number, promisedBy: string | null, lineId = "a"): WaitingLine => ({
  lineId,
  waiting: new BigNumber(waiting),
  promisedBy: promisedBy === null ? null : new Date(promisedBy),
})

describe("an acknowledgement", () => {
  it.each<[string, WaitingLine[], WaitingLine[], boolean]>([
    ["nothing changed", [line(7, "2026-12-14")], [line(7, "2026-12-14")], true],
    ["fewer wait", [line(7, "2026-12-14")], [line(6, "2026-12-14")], true],
    ["more wait", [line(7, "2026-12-14")], [line(7.5, "2026-12-14")], false],
    ["the date is earlier", [line(7, "2026-12-14")], [line(7, "2026-12-01")], true],
    ["the date is later the same day", [line(7, "2026-12-14")], [line(7, "2026-12-14T23:59:59Z")], true],
    ["the date is a day later", [line(7, "2026-12-14")], [line(7, "2026-12-15")], false],
    ["there is no date any more", [line(7, "2026-12-14")], [line(7, null)], false],
    ["there was no date and is none", [line(7, null)], [line(7, null)], true],
    ["a date was found", [line(7, null)], [line(7, "2026-12-14")], true],
    ["another line waits", [line(7, null)], [line(7, null), line(1, null, "b")], false],
    ["another line is there", [line(7, null)], [line(7, null), line(0, null, "b")], true],
    ["nothing waits and nothing was shown", [], [line(0, null)], true],
  ])("when %s", (_, acknowledged, today, holds) => {
    expect(stillAcknowledged(acknowledged, today)).toBe(holds)
  })
})
