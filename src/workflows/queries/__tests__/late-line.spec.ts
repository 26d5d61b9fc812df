import type { LinePromise } from "../../../modules/backorder/domain/promise"
import { deadlineOf } from "../late-line"

const at = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))

function promise(first: string | null, last: string | null): LinePromise {
  const promisedBy = at(last)
  return {
    version: 2,
    date: promisedBy && { expectedAt: promisedBy, promisedBy, basis: "purchase_order" },
    firstPromisedBy: at(first),
  }
}

describe("the day of a promise that counts", () => {
  it.each([
    ["there is none", null, null, false, null],
    ["the only one", "2026-12-01", "2026-12-01", false, "2026-12-01"],
    ["the first, however often it was put off", "2026-12-01", "2026-12-20", false, "2026-12-01"],
    ["the last, once the customer has agreed to it", "2026-12-01", "2026-12-20", true, "2026-12-20"],
    ["the last, where it is earlier", "2026-12-20", "2026-12-01", false, "2026-12-01"],
    ["the last, where the first is not known", null, "2026-12-01", false, "2026-12-01"],
  ])("%s", (_name, first, last, agreed, expected) => {
    expect(deadlineOf({ promise: promise(first, last), agreed })).toBe(expected)
  })
})
