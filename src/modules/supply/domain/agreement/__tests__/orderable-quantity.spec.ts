import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { orderableQuantity } from "../orderable-quantity"
import { agreement, quantities } from "./agreements"

const rules = (minimum: number | null, pack: number | null) =>
  agreement({
    minimum_quantity: minimum === null ? null : new BigNumber(minimum),
    pack_multiple: pack === null ? null : new BigNumber(pack),
  })

describe("the orderable quantity", () => {
  it.each([
    ["nothing agreed", null, null, 7, "7"],
    ["less than the minimum", 10, null, 7, "10"],
    ["the minimum", 10, null, 10, "10"],
    ["more than the minimum", 10, null, 11, "11"],
    ["less than a pack", null, 12, 7, "12"],
    ["whole packs", null, 12, 24, "24"],
    ["one more than whole packs", null, 12, 25, "36"],
    ["a minimum that is no whole pack", 10, 12, 3, "12"],
    ["packs of parts of a unit", null, 0.3, 0.7, "0.9"],
    ["whole packs of parts of a unit", null, 0.1, 0.3, "0.3"],
    ["nothing", 10, 12, 0, "0"],
    ["less than nothing", 10, 12, -1, "0"],
  ])("of %s", (_name, minimum, pack, wanted, orderable) => {
    expect(orderableQuantity(rules(minimum, pack), new BigNumber(wanted)).toFixed()).toBe(orderable)
  })

  property.prop([fc.option(quantities), fc.option(quantities), quantities])(
    "is in whole packs, at least the minimum and what is wanted, and less than one pack too much",
    (minimum_quantity, pack_multiple, wanted) => {
      const orderable = orderableQuantity({ minimum_quantity, pack_multiple }, wanted)
      const least = BigNumber.max(wanted, minimum_quantity ?? 0)
      expect(orderable.isGreaterThanOrEqualTo(least)).toBe(true)
      expect(orderable.modulo(pack_multiple ?? orderable).isZero()).toBe(true)
      expect(orderable.minus(least).isLessThan(pack_multiple ?? 1e-9)).toBe(true)
    }
  )

  property.prop([fc.option(quantities), fc.option(quantities), quantities])(
    "can be ordered as it is",
    (minimum_quantity, pack_multiple, wanted) => {
      const orderable = orderableQuantity({ minimum_quantity, pack_multiple }, wanted)
      expect(orderableQuantity({ minimum_quantity, pack_multiple }, orderable).isEqualTo(orderable)).toBe(true)
    }
  )
})
