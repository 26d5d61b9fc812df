import { fc, it as property } from "@fast-check/jest"
import { quantities } from "./arbitraries"
import { total, units } from "./builders"
import { handOut } from "../hand-out"

it.each<[number | string, (number | string)[], string[], string]>([
  [5, [3, 4], ["3", "2"], "0"],
  [5, [1, 2], ["1", "2"], "2"],
  [0, [1, 2], ["0", "0"], "0"],
  [-3, [1, 2], ["0", "0"], "0"],
  [2, [-1, 3], ["0", "2"], "0"],
  ["0.3", ["0.1", "0.1"], ["0.1", "0.1"], "0.1"],
  [4, [], [], "4"],
])("%s handed out to rooms of %j goes as %j and leaves %s", (amount, rooms, given, left) => {
  const out = handOut(units(amount), rooms.map(units))
  expect([out.given.map((one) => one.toFixed()), out.left.toFixed()]).toEqual([given, left])
})

property.prop([quantities(0, 20), fc.array(quantities(-2, 8))])("what is handed out and what is left add up", (amount, rooms) => {
  const { given, left } = handOut(amount, rooms)
  expect(total([...given, left]).toFixed()).toBe(amount.toFixed())
})
