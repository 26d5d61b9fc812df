import { it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import fc from "fast-check"
import { cover, type Coming, type Waiting } from "../coverage"
import { daysLate, isTooLate, lateBecauseOf, quantityMissing } from "../late-units"
import { goods, inDays, queues, shipments, TODAY, units } from "./situations"

const line = { id: "late", quantity: new BigNumber(5) }
const late = (queue: readonly Waiting[], coming: readonly Coming[]) =>
  lateBecauseOf(queue, coming, line, TODAY)
    .filter(({ isLate }) => isLate)
    .map(({ id, quantity, now }) => [id, quantity.toNumber(), now])

describe("units that come too late because of a line", () => {
  it.each<[string, Waiting[], Coming[], unknown[]]>([
    ["who is in time is none of them", [units("x", 2, 20)], [goods("late", 5, 20)], []],
    ["who misses the day is", [units("x", 2, 19)], [goods("late", 5, 20)], [["x", 2, inDays(20)]]],
    ["who was promised nothing is not", [units("x", 2, null)], [goods("late", 5, 20)], []],
    ["who waits for other goods is not", [units("x", 2, 4), units("y", 2, 9)], [goods("other", 2, 6), goods("late", 5, 20)], [["x", 2, inDays(6)], ["y", 2, inDays(20)]]],
    ["who comes after all goods is not", [units("x", 5, 30), units("y", 4, 9)], [goods("late", 5, 20)], []],
    ["a line without a date is late for whom it would have covered", [units("x", 7, 4)], [], [["x", 5, null]]],
    ["only the units that the line brings", [units("x", 7, 9)], [goods("other", 3, 5), goods("late", 5, 20)], [["x", 2, inDays(20)], ["x", 2, inDays(20)]]],
  ])("%s", (_name, queue, coming, expected) => {
    expect(late(queue, coming)).toEqual(expected)
  })

  it.each([
    ["not promised", null, inDays(3), 0],
    ["in time", inDays(3), inDays(3), 0],
    ["a day late", inDays(3), inDays(4), 1],
    ["nobody knows", inDays(3), null, null],
  ])("days late: %s", (_name, needed_by, day, expected) => {
    expect(daysLate({ needed_by }, day)).toBe(expected)
  })
})

describe("the quantity missing", () => {
  const missing = (queue: readonly Waiting[], coming: readonly Coming[]): number =>
    quantityMissing(lateBecauseOf(queue, coming, line, TODAY), coming, line, TODAY).toNumber()

  it.each<[string, Waiting[], Coming[], number]>([
    ["nothing", [units("x", 2, 20)], [goods("late", 5, 20)], 0],
    ["the late units", [units("x", 2, 19)], [goods("late", 5, 20)], 2],
    ["whoever is first in the queue takes it first", [units("x", 3, 40), units("y", 2, 9)], [goods("late", 5, 20)], 5],
    ["less what comes in time", [units("x", 7, 9)], [goods("other", 3, 5), goods("late", 5, 20)], 4],
    ["no more than the line brings", [units("x", 3, 9), units("y", 9, 9)], [goods("late", 5, 20), goods("other", 7, 30)], 5],
  ])("is %s", (_name, queue, coming, expected) => {
    expect(missing(queue, coming)).toBe(expected)
  })

  property.prop([queues, shipments, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 })])(
    "brings all in time whom the line itself could have",
    (queue, others, comes, open) => {
      const line = { id: "late", quantity: new BigNumber(open) }
      const coming = [...others, { ...line, by: inDays(comes) }]
      const found = lateBecauseOf(queue, coming, line, TODAY)
      const lateWith = (quantity: BigNumber, own: Coming[]): number =>
        cover(found, [...own, { id: "extra", quantity, by: TODAY }]).filter((part) => part.isLate && isTooLate(part, part.by)).length
      const lateAnyway = lateWith(line.quantity, others)
      const quantity = quantityMissing(found, coming, line, TODAY)
      expect(quantity.isLessThanOrEqualTo(line.quantity)).toBe(true)
      expect(lateWith(quantity, coming)).toBeLessThanOrEqual(lateAnyway)
    }
  )
})
