import BigNumber from "bignumber.js"
import type { Agreement } from "../../agreement/agreement"
import { chooseDropship, type WaitingLine } from "../choose"

const agreement = (
  id: string,
  terms: Partial<Agreement> = {},
  location_id: string | null = "sloc_supplier",
  time_zone = "UTC"
) => ({
  id,
  supplier_id: `sup_${id}`,
  inventory_item_id: "iitem_chair",
  supplier_sku: null,
  valid_from: "2026-01-01",
  valid_until: null,
  currency_code: "eur",
  discount: "all_units" as const,
  price_breaks: [{ minimum_quantity: new BigNumber(0), unit_cost: new BigNumber(40) }],
  minimum_quantity: null,
  pack_multiple: null,
  lead_time_days: 5,
  rush_lead_time_days: null,
  rush_fee: null,
  lateness_penalty: null,
  dropship: true,
  rank: 1,
  ...terms,
  supplier: { location_id, time_zone },
})

const waits = (waiting: number | string, more: Partial<WaitingLine> = {}): WaitingLine => ({
  inventory_item_id: "iitem_chair",
  required: new BigNumber(1),
  waiting: new BigNumber(waiting),
  held: new BigNumber(0),
  isKit: false,
  shipsComplete: false,
  refusedBy: [],
  orderedAt: new Date("2026-11-23T20:00:00Z"),
  ...more,
})

const chosen = (line: WaitingLine, agreements = [agreement("oak")]): string | null => {
  const choice = chooseDropship(line, agreements)
  return choice && `${choice.quantity.toFixed()} from ${choice.agreement.id}`
}

describe("what a supplier delivers to the customer itself", () => {
  it("is all that waits, and nothing of what the shop has", () => {
    expect(chosen(waits(4))).toBe("4 from oak")
    expect(chosen(waits(4, { held: new BigNumber(3) }))).toBe("4 from oak")
    expect(chosen(waits(0, { held: new BigNumber(3) }))).toBeNull()
  })

  it.each([
    ["the agreement does not allow it", agreement("oak", { dropship: false })],
    ["the agreement is on another item", agreement("oak", { inventory_item_id: "iitem_table" })],
    ["the agreement begins after the day of the order", agreement("oak", { valid_from: "2026-11-24" })],
    ["the agreement ended before the day of the order", agreement("oak", { valid_until: "2026-11-22" })],
    ["the supplier has no stock location", agreement("oak", {}, null)],
    ["less waits than the minimum", agreement("oak", { minimum_quantity: new BigNumber(5) })],
    ["what waits makes no whole packs", agreement("oak", { pack_multiple: new BigNumber(3) })],
  ])("is nothing where %s", (_, agreed) => {
    expect(chosen(waits(4), [agreed])).toBeNull()
  })

  it("is ordered under an agreement on its first and last day, and in exact packs", () => {
    expect(chosen(waits(4), [agreement("oak", { valid_from: "2026-11-23", valid_until: "2026-11-23" })])).toBe("4 from oak")
    expect(chosen(waits(4), [agreement("oak", { minimum_quantity: new BigNumber(4), pack_multiple: new BigNumber(2) })])).toBe("4 from oak")
  })

  it("is ordered under an agreement of the day that its supplier has", () => {
    const tomorrow = { valid_from: "2026-11-24" }
    expect(chosen(waits(4), [agreement("oak", tomorrow, "sloc_supplier", "Asia/Tokyo")])).toBe("4 from oak")
    expect(chosen(waits(4), [agreement("oak", tomorrow)])).toBeNull()
  })

  it("comes from the first in rank who can deliver the quantity", () => {
    const second = agreement("beech", { rank: 2 })
    expect(chosen(waits(4), [second, agreement("oak")])).toBe("4 from oak")
    expect(chosen(waits(4), [second, agreement("oak", { minimum_quantity: new BigNumber(10) })])).toBe("4 from beech")
  })

  it("comes from the next in rank where others gave up something of the line, until none is left", () => {
    const agreements = [agreement("oak"), agreement("beech", { rank: 2 })]
    expect(chosen(waits(4, { refusedBy: ["sup_oak"] }), agreements)).toBe("4 from beech")
    expect(chosen(waits(4, { refusedBy: ["sup_oak", "sup_beech"] }), agreements)).toBeNull()
  })

  it("comes from the cheaper of two in the same rank, whatever they are called", () => {
    const cheaper = agreement("walnut", { price_breaks: [{ minimum_quantity: new BigNumber(0), unit_cost: new BigNumber(30) }] })
    expect(chosen(waits(4), [agreement("oak"), cheaper])).toBe("4 from walnut")
  })

  it.each<[string, Partial<WaitingLine>]>([
    ["a kit", { isKit: true }],
    ["a line that leaves with its whole order", { shipsComplete: true }],
    ["a line that its only supplier gave up before", { refusedBy: ["sup_oak"] }],
  ])("is never %s", (_, more) => {
    expect(chosen(waits(4, more))).toBeNull()
  })

  it("is whole units of the line, and leaves none or at least one", () => {
    expect(chosen(waits(5, { required: new BigNumber(2) }))).toBeNull()
    expect(chosen(waits(5, { required: new BigNumber(2), held: new BigNumber(1) }))).toBe("4 from oak")
    expect(chosen(waits("0.5"))).toBeNull()
    expect(chosen(waits("1.5"))).toBe("1.5 from oak")
    expect(chosen(waits("1.5", { held: new BigNumber("0.5") }))).toBeNull()
  })
})
