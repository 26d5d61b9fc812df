import { isRange, wholeDays, wholeLocalDays } from "../time-range"

const localMidnight = (day: number): string => new Date(2026, 11, day).toISOString()

describe("a filter by dates", () => {
  it("means whole UTC days where a promise is asked for, wherever the browser stands", () => {
    expect(wholeDays({ $gte: localMidnight(3), $lte: localMidnight(5) })).toEqual({
      $gte: "2026-12-03T00:00:00.000Z",
      $lte: "2026-12-05T23:59:59.999Z",
    })
  })

  it("means whole days of the reader's calendar where a moment is asked for", () => {
    expect(wholeLocalDays({ $gte: localMidnight(3), $lte: localMidnight(5) })).toEqual({
      $gte: localMidnight(3),
      $lte: new Date(2026, 11, 5, 23, 59, 59, 999).toISOString(),
    })
  })

  it("leaves an open end open", () => {
    expect(wholeLocalDays({ $gte: localMidnight(3) }).$lte).toBeUndefined()
  })

  it.each([["words", "yesterday"], ["a list", ["x"]], ["nothing", null]])("is not %s", (_name, value) => {
    expect(isRange(value)).toBe(false)
  })
})
