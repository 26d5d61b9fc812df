import { checkNewLines } from "../new-order"

const now = new Date("2026-11-23T15:00:00Z")
const line = { inventory_item_id: "iitem_1", quantity: 2.5, unit_cost: 0, expected_at: new Date("2026-12-14") }

describe("a new purchase order", () => {
  it("may hold one item twice, with a date or without", () => {
    expect(checkNewLines([line, { ...line, expected_at: null }], now).ok).toBe(true)
  })

  it.each([
    [{ quantity: 0 }, `The quantity ordered of inventory item "iitem_1" must be more than 0.`],
    [{ quantity: -1 }, `The quantity ordered of inventory item "iitem_1" must be more than 0.`],
    [{ unit_cost: -0.01 }, `The unit cost of inventory item "iitem_1" must not be negative.`],
    [
      { expected_at: new Date("2026-11-22") },
      "22 November 2026 is in the past; give an expected date from 23 November 2026 on.",
    ],
  ])("is refused with %j", (part, reason) => {
    expect(checkNewLines([{ ...line, ...part }], now)).toEqual({ ok: false, reason })
  })

  it("is refused without lines", () => {
    expect(checkNewLines([], now).ok).toBe(false)
  })
})
