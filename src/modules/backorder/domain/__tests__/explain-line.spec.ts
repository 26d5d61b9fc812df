import { units, type Amount } from "./builders"
import { explainLine, type BackorderReason, type Explained } from "../explain-line"

const explain = (allocated: Amount, waiting: Amount, input: Partial<Explained> = {}) =>
  explainLine({
    pegged: false,
    counted: true,
    free: units(0),
    kitWaits: false,
    ...input,
    allocated: units(allocated),
    waiting: units(waiting),
  })

describe("why a line got stock, or did not", () => {
  it.each<[string, BackorderReason, BackorderReason]>([
    ["all of it is there", explain(5, 0), "covered_by_stock"],
    ["all of it is there, and an arrival would cover it", explain(5, 0, { pegged: true }), "covered_by_stock"],
    ["nothing is there and an arrival covers it", explain(0, 5, { pegged: true }), "waits_for_arrival"],
    ["nothing is there and no arrival covers it", explain(0, 5), "waits_without_supply"],
    ["a part is there and an arrival covers the rest", explain(3, "0.5", { pegged: true }), "partly_covered"],
    ["a part is there and no arrival covers the rest", explain(3, "0.5"), "waits_without_supply"],
    ["nothing is wanted any more", explain(0, 0), "nothing_open"],
    ["a part of a kit is there and another waits", explain(5, 0, { kitWaits: true }), "waits_for_other_parts"],
    ["a part of a kit waits with another", explain(3, 2, { kitWaits: true, pegged: true }), "partly_covered"],
    ["nothing of it is open while another part waits", explain(0, 0, { kitWaits: true }), "nothing_open"],
    ["stock is free that it may not take in part", explain(0, 5, { free: units(4), pegged: true }), "waits_to_be_whole"],
    ["it kept a part of what it may only take whole", explain(2, 3, { free: units(1) }), "waits_to_be_whole"],
    ["nobody counts its stock", explain(5, 0, { counted: false }), "stock_not_counted"],
    ["nobody counts its stock and it has left", explain(0, 0, { counted: false }), "nothing_open"],
  ])("when %s", (_, reason, expected) => {
    expect(reason).toBe(expected)
  })
})
