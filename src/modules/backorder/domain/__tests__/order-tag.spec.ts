import { day, units } from "./builders"
import type { BackorderStatus } from "../backorder-status"
import { orderTag, type TaggedRecord } from "../order-tag"

type Counts = Partial<Record<"waiting" | "allocated" | "fulfilled" | "canceled", number | string>>

const record = (counts: Counts, promisedBy: Date | null = null): TaggedRecord => ({
  waiting: units(counts.waiting ?? 0),
  allocated: units(counts.allocated ?? 0),
  fulfilled: units(counts.fulfilled ?? 0),
  canceled: units(counts.canceled ?? 0),
  promisedBy,
})

const records = {
  waiting: record({ waiting: 2, allocated: 1 }),
  allocated: record({ allocated: 3 }),
  fulfilled: record({ fulfilled: 3 }),
  canceled: record({ canceled: 3 }),
}

describe("the tag of an order", () => {
  it("is none without records", () => {
    expect(orderTag([])).toBeNull()
  })

  it.each<[BackorderStatus, BackorderStatus[]]>([
    ["waiting", ["canceled", "fulfilled", "allocated", "waiting"]],
    ["allocated", ["canceled", "fulfilled", "allocated"]],
    ["fulfilled", ["canceled", "fulfilled"]],
    ["canceled", ["canceled"]],
  ])("says %s where the records say %s", (status, of) => {
    expect(orderTag(of.map((name) => records[name]))?.status).toBe(status)
  })

  it("adds up what waits", () => {
    const tag = orderTag([record({ waiting: 2 }), record({ waiting: "1.25" }), record({ allocated: 7 })])
    expect(tag?.waiting.toFixed()).toBe("3.25")
  })

  it("names the latest date of what waits, not of what is there", () => {
    const tag = orderTag([
      record({ waiting: 2 }, day(4)),
      record({ waiting: 1 }, day(6)),
      record({ allocated: 1 }, day(9)),
    ])
    expect(tag?.promisedBy).toEqual(day(6))
  })

  it("names no date where nothing that waits has one", () => {
    expect(orderTag([record({ waiting: 2 }), record({ fulfilled: 1 }, day(4))])?.promisedBy).toBeNull()
  })
})
