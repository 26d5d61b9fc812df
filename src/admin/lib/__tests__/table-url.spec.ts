import { readSorting, readTableState, toList, writeSorting, writeTableState } from "../table-url"

const ids = ["status", "overdue", "promised_by"]
const read = (query: string) => readTableState(new URLSearchParams(query), ids)
const write = (query: string, change: Parameters<typeof writeTableState>[2]) =>
  writeTableState(new URLSearchParams(query), ids, change).toString()

describe("a table in the address bar", () => {
  it("reads back every filter it wrote", () => {
    const filters = { status: ["waiting", "allocated"], overdue: "true", promised_by: { $gte: "2026-12-01T00:00:00.000Z" } }
    expect(read(write("", { filters })).filters).toEqual(filters)
  })

  it.each([
    ["a filter", { filters: { overdue: "true" } }],
    ["a search", { q: "chair" }],
    ["another order", { order: "-promised_by" }],
  ])("goes back to the first page after %s", (_what, change) => {
    expect(read(write("offset=40", change)).offset).toBe(0)
  })

  it("keeps search, filters and order when the page is turned", () => {
    expect(write("q=chair&status=waiting&order=-promised_by", { offset: 20 })).toBe(
      "q=chair&status=waiting&order=-promised_by&offset=20"
    )
  })

  it("leaves nothing behind of a filter taken away", () => {
    expect(write("status=waiting", { filters: {} })).toBe("")
  })

  it.each([
    ["offset=-20", 0],
    ["offset=abc", 0],
    ["offset=1.5", 0],
    ["offset=20", 20],
  ])("reads %s as offset %i", (query, offset) => {
    expect(read(query).offset).toBe(offset)
  })

  it("takes a filter written by hand", () => {
    expect(read("overdue=true&status=waiting").filters).toEqual({ overdue: "true", status: "waiting" })
  })

  it("reads and writes the order as the API does", () => {
    expect(readSorting("-promised_by")).toEqual({ id: "promised_by", desc: true })
    expect(readSorting(null)).toBeNull()
    expect(writeSorting({ id: "created_at", desc: false })).toBe("created_at")
  })

  it("makes a list of whatever stands there", () => {
    expect(toList("waiting")).toEqual(["waiting"])
    expect(toList(["waiting", 3, null])).toEqual(["waiting"])
    expect(toList(undefined)).toEqual([])
  })
})
