import { chargeRule } from "../charge-rule"

describe("when an order is charged", () => {
  it.each([
    ["by hand, whatever the policies say", true, ["at_order"], true, "by_hand"],
    ["when it is taken", false, ["at_order", "at_order"], false, "at_order"],
    ["parcel by parcel", false, ["on_shipment", "on_shipment"], true, "per_shipment"],
    ["once, where no part can be captured", false, ["on_shipment"], false, "whole_at_end"],
    ["with the last parcel, whatever can be captured", false, ["on_last_shipment"], false, "with_last_shipment"],
    ["line by line", false, ["on_shipment", "on_last_shipment"], true, "by_line"],
    ["once, where lines differ and no part can be captured", false, ["on_shipment", "at_order"], false, "whole_at_end"],
  ] as const)("%s", (_, byHand, lines, inParts, rule) => {
    expect(chargeRule(byHand, lines, inParts)).toBe(rule)
  })
})
