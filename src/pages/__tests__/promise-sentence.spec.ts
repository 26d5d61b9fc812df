import BigNumber from "bignumber.js"
import { promiseSentence } from "../promise-sentence"

type Outlook = Parameters<typeof promiseSentence>[0]

const noRules: NonNullable<Outlook["rules"]> = {
  allowed: true,
  cap: null,
  horizonDays: null,
  orderFrom: null,
  orderUntil: null,
  shipping: "as_available",
  minimumBatch: null,
  charging: "on_shipment",
  acknowledgementRequired: false,
  allocationRule: "fifo",
  priority: 0,
  sourcing: "single",
  noticeText: null,
}

const units = (amount: string | number) => new BigNumber(amount)
const december = new Date("2026-12-14T00:00:00Z")

const outlook = (available: string | number, backordered: string | number, changes: Partial<Outlook> = {}): Outlook => ({
  available: units(available),
  backordered: units(backordered),
  allowed: true,
  limit: null,
  date: null,
  reason: null,
  possible: null,
  rules: null,
  ...changes,
})
const dated = { date: { expectedAt: december, promisedBy: december, basis: "purchase_order" as const } }
const refused = (limit: string | number) => ({ allowed: false, limit: units(limit) })

describe("the sentence about a request", () => {
  it.each<[Outlook, string, string]>([
    [outlook(2, 0), "All 2 are in stock.", "Alle 2 sind auf Lager."],
    [outlook(1, 0), "1 is in stock.", "1 ist auf Lager."],
    [outlook(3, 7, dated), "3 now, 7 by 14 December 2026 at the latest.", "3 sofort, 7 spätestens am 14. Dezember 2026."],
    [outlook(0, 7, dated), "7 by 14 December 2026 at the latest.", "7 spätestens am 14. Dezember 2026."],
    [outlook(0, 7), "7 later; there is no delivery date yet.", "7 später; einen Liefertermin gibt es noch nicht."],
    [
      outlook("4.5", "5.5"),
      "4.5 now, 5.5 later; there is no delivery date yet.",
      "4,5 sofort, 5,5 später; einen Liefertermin gibt es noch nicht.",
    ],
    [
      outlook(5, 2, refused(5)),
      "Only 5 can be ordered; they are in stock.",
      "Nur 5 können bestellt werden und sind auf Lager.",
    ],
    [outlook(1, 2, refused(1)), "Only 1 can be ordered; it is in stock.", "Nur 1 kann bestellt werden und ist auf Lager."],
    [
      outlook(0, 2, refused(0)),
      "None is in stock, and it cannot be ordered in advance.",
      "Nichts ist auf Lager, und im Voraus kann nicht bestellt werden.",
    ],
    [
      outlook(2, 8, { ...refused(7), reason: "cap", possible: { available: units(2), backordered: units(5), ...dated } }),
      "Only 7 can be ordered: 2 now, 5 by 14 December 2026 at the latest.",
      "Nur 7 können bestellt werden: 2 sofort, 5 spätestens am 14. Dezember 2026.",
    ],
    [
      outlook(0, 2, { ...refused(0), reason: "cap" }),
      "None is in stock, and no more can be ordered in advance at the moment.",
      "Nichts ist auf Lager, und mehr kann derzeit nicht im Voraus bestellt werden.",
    ],
    [outlook(1200, 0), "All 1,200 are in stock.", "Alle 1.200 sind auf Lager."],
  ])("%#: %s", (seen, english, german) => {
    expect([promiseSentence(seen, "en"), promiseSentence(seen, "de")]).toEqual([english, german])
  })

  it("ends with what the shop says about waiting, in the shopper's language or not at all", () => {
    const rules = { ...noRules, noticeText: { "de-AT": "Wird für Sie gefertigt." } }
    expect(promiseSentence(outlook(0, 7, { ...dated, rules }), "de")).toBe("7 spätestens am 14. Dezember 2026. Wird für Sie gefertigt.")
    expect(promiseSentence(outlook(0, 7, { ...dated, rules }), "en")).toBe("7 by 14 December 2026 at the latest.")
    expect(promiseSentence(outlook(7, 0, { rules }), "de")).toBe("Alle 7 sind auf Lager.")
  })
})
