import { fc, it as property } from "@fast-check/jest"
import { units } from "./builders"
import { cancelWaiting, unitsGivenUp, type CancelablePart } from "../cancellation"

type Amount = number | string

const part = (inventoryItemId: string, required: Amount, waiting: Amount, canceled: Amount = 0): CancelablePart => ({
  lineId: "line_1",
  inventoryItemId,
  required: units(required),
  ordered: units(99),
  waiting: units(waiting),
  canceled: units(canceled),
})

const canceled = (parts: CancelablePart[], limit: number | null = null) => {
  const plan = cancelWaiting("line_1", parts, limit === null ? null : units(limit))
  return [plan.units.toFixed(), plan.parts.map((one) => `${one.inventoryItemId} ${one.canceled.toFixed()}`)]
}

describe("giving up what waits", () => {
  it.each<[string, CancelablePart[], number | null, string, string[]]>([
    ["all that waits", [part("a", 1, 7)], null, "7", ["a 7"]],
    ["fractions of what is sold in fractions", [part("a", 1, "2.5")], null, "2.5", ["a 2.5"]],
    ["no more than was asked for", [part("a", 1, 7)], 3, "3", ["a 3"]],
    ["no more than waits", [part("a", 1, 7)], 9, "7", ["a 7"]],
    ["on top of what was given up before", [part("a", 1, 4, 3)], null, "4", ["a 7"]],
    ["whole products where a product takes several units", [part("a", 4, 9)], null, "3", ["a 12"]],
    ["all parts of a kit alike, those that are there too", [part("a", 1, 2), part("b", 2, 0, 2)], null, "2", ["a 2", "b 6"]],
    ["nothing where nothing waits", [part("a", 1, 0, 3)], null, "0", ["a 3"]],
  ])("gives up %s", (_, parts, limit, given, totals) => {
    expect(canceled(parts, limit)).toEqual([given, totals])
  })

  const kits = fc
    .record({
      quantity: fc.integer({ min: 1, max: 9 }),
      required: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    })
    .chain(({ quantity, required }) => {
      const parts = required.map((each, index) =>
        fc.integer({ min: 0, max: quantity * each }).map((waiting) => part(`item_${index}`, each, waiting))
      )
      return fc.tuple(fc.constant(quantity), fc.tuple(...parts))
    })

  property.prop([kits])("leaves no part waiting and gives up no more than was ordered", ([quantity, parts]) => {
    const plan = cancelWaiting("line_1", parts)
    expect(plan.units.lte(quantity)).toBe(true)
    for (const [place, { required, waiting }] of parts.entries()) {
      expect(plan.parts[place].canceled.gte(waiting)).toBe(true)
      expect(plan.parts[place].canceled.lte(required.times(quantity))).toBe(true)
    }
  })
})

describe("units of a line given up so far", () => {
  it.each<[string, CancelablePart[], string]>([
    ["none", [part("a", 1, 7)], "0"],
    ["of one item", [part("a", 1, 0, 3)], "3"],
    ["of an item taken several times", [part("a", 4, 0, 12)], "3"],
    ["of a kit, whose parts go alike", [part("a", 1, 0, 2), part("b", 2, 0, 4)], "2"],
    ["of an item at two locations", [part("a", 1, 0, 2), part("a", 1, 0, 3)], "5"],
  ])("%s", (_, parts, given) => {
    expect(unitsGivenUp(parts).toFixed()).toBe(given)
  })
})
