import { it as property } from "@fast-check/jest"
import fc from "fast-check"
import BigNumber from "bignumber.js"
import { cover, suppliedBy, type Coming, type Waiting } from "../coverage"
import { goods, inDays, queues, shipments, units } from "./situations"

const covered = (queue: readonly Waiting[], coming: readonly Coming[]) =>
  cover(queue, coming).map(({ id, quantity, by }) => [id, quantity.toNumber(), by])

describe("what comes covers the queue in its order", () => {
  it.each<[string, Waiting[], Coming[], unknown[]]>([
    ["nobody waits", [], [goods("a", 5, 3)], []],
    ["nothing comes", [units("x", 2, 5)], [], [["x", 2, null]]],
    ["one after the other", [units("x", 2, 5), units("y", 3, 5)], [goods("a", 2, 3), goods("b", 3, 4)], [["x", 2, inDays(3)], ["y", 3, inDays(4)]]],
    ["a line in parts", [units("x", 5, 5)], [goods("a", 2, 3), goods("b", 2, 4)], [["x", 2, inDays(3)], ["x", 2, inDays(4)], ["x", 1, null]]],
    ["the earlier goods first, however they were read", [units("x", 1, 5), units("y", 1, 5)], [goods("b", 1, 9), goods("a", 1, 2)], [["x", 1, inDays(2)], ["y", 1, inDays(9)]]],
    ["goods of nothing are passed over", [units("x", 1, 5)], [goods("a", 0, 1), goods("b", 1, 2)], [["x", 1, inDays(2)]]],
  ])("%s", (_name, queue, coming, expected) => {
    expect(covered(queue, coming)).toEqual(expected)
  })

  property.prop([queues, shipments])("and conserves every line", (queue, coming) => {
    const parts = cover(queue, coming)
    for (const line of queue) {
      const quantity = BigNumber.sum(0, ...parts.filter(({ id }) => id === line.id).map((part) => part.quantity))
      expect(quantity).toEqual(line.quantity)
    }
    const days = parts.map(({ by }) => by ?? "9999")
    expect(days).toEqual([...days].sort())
  })

  property.prop([queues, shipments, shipments, fc.integer({ min: 0, max: 60 })])(
    "and with more goods nobody waits longer",
    (queue, coming, more, day) => {
      const until = (all: readonly Coming[]): BigNumber =>
        BigNumber.sum(0, ...cover(queue, all).filter(({ by }) => by !== null && by <= inDays(day)).map((part) => part.quantity))
      const both = [...coming, ...more.map((one) => ({ ...one, id: `more_${one.id}` }))]
      expect(until(both).isGreaterThanOrEqualTo(until(coming))).toBe(true)
      expect(suppliedBy(coming, inDays(day)).isGreaterThanOrEqualTo(until(coming))).toBe(true)
    }
  )
})
