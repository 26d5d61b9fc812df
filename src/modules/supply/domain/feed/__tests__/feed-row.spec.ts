import { it as check, fc } from "@fast-check/jest"
import { backoffSeconds } from "../backoff"
import { readFeedRow, readMoment } from "../feed-row"
import { dayIn, instantOf } from "../zoned-time"

const shown = (decision: { ok: true; value: unknown } | { ok: false; reason: string }): unknown =>
  decision.ok ? decision.value : decision.reason

describe("a moment in another system", () => {
  it.each([
    ["2026-12-14", "Europe/Berlin", "2026-12-14T00:00:00.000Z"],
    ["2026-12-14 00:00:00", "Europe/Berlin", "2026-12-14T00:00:00.000Z"],
    ["2026-12-14 00:00:00.000000", "America/New_York", "2026-12-14T00:00:00.000Z"],
    ["2026-12-14 15:30:00", "Europe/Berlin", "2026-12-14T14:30:00.000Z"],
    ["2026-07-14 15:30:00.25", "Europe/Berlin", "2026-07-14T13:30:00.250Z"],
    ["2026-12-13 23:00:00+00", "Europe/Berlin", "2026-12-14T00:00:00.000Z"],
    ["2026-12-13T23:00:00Z", "UTC", "2026-12-13T23:00:00.000Z"],
    ["2026-12-14 10:00:00+0530", "UTC", "2026-12-14T04:30:00.000Z"],
    ["2026-10-25 02:30:00", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2027-03-28 02:30:00", "Europe/Berlin", "2027-03-28T01:30:00.000Z"],
  ])("%s in %s is %s", (text, zone, instant) => {
    expect(shown(readMoment(text, zone))).toBe(instant)
  })

  it.each(["", "0000-00-00", "2026-02-30", "14.12.2026", "infinity", "2026-12-14 25:00:00"])("%j is none", (text) => {
    expect(shown(readMoment(text, "UTC"))).toMatch(/^The expected date/)
  })

  check.prop([
    fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
    fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"),
  ])("that clocks of a zone show is one at which they show it", (date, zone) => {
    const noon = Date.parse(`${date.toISOString().slice(0, 10)}T12:00:00Z`)
    expect(dayIn(instantOf(noon, zone), zone)).toBe(date.toISOString().slice(0, 10))
  })
})

describe("a row of another system", () => {
  const words = { order: " 4711 ", sku: "CHAIR", expected_at: "2026-12-14", quantity: "12.500" }

  it("is a word about a line of its supplier, by reference first and then by number", () => {
    expect(shown(readFeedRow(words, "sup_1", "UTC"))).toMatchObject({
      line: { reference: "4711", reference_as_number: 4711, order: null, supplier: "sup_1", sku: "CHAIR" },
      expected_at: "2026-12-14T00:00:00.000Z",
    })
    expect(shown(readFeedRow({ ...words, order: "PO-A" }, "sup_1", "UTC"))).not.toHaveProperty("line.reference_as_number")
  })

  it.each([
    [{ ...words, order: null }, "The row names no order or no line."],
    [{ ...words, sku: "  " }, "The row names no order or no line."],
    [{ ...words, quantity: "many" }, `quantity "many" is not a number such as 12 or 12.5.`],
    [{ ...words, expected_at: "soon" }, `The expected date "soon" is neither a day such as 2026-12-14 nor a time.`],
    [{ ...words, expected_at: null, quantity: "" }, "The row says neither a date nor a quantity."],
  ])("%j is refused: %s", (row, reason) => {
    expect(shown(readFeedRow(row, "sup_1", "UTC"))).toBe(reason)
  })
})

describe("a feed that fails", () => {
  it("is tried again after longer and longer pauses, never at the same moment as others", () => {
    expect([1, 2, 3, 8, 100].map((failures) => backoffSeconds(failures, 0.5))).toEqual([30, 60, 120, 3600, 3600])
    expect([0, 1].map((random) => backoffSeconds(2, random))).toEqual([45, 75])
  })
})
