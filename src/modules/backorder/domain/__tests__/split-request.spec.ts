import { fc, it as property } from "@fast-check/jest"
import { quantities } from "./arbitraries"
import { units } from "./builders"
import { splitRequest, type PartSupply } from "../split-request"

const part = (required: number | string, ...free: (number | string)[]): PartSupply => ({
  required: units(required),
  free: free.map(units),
})

const split = (requested: number | string, ...parts: PartSupply[]) => {
  const { available, backordered } = splitRequest(units(requested), parts)
  return [available.toFixed(), backordered.toFixed()]
}

describe("what comes now and what comes later", () => {
  it.each<[string, number | string, PartSupply[], [string, string]]>([
    ["all of it is there", 3, [part(1, 3)], ["3", "0"]],
    ["one more than is there", 4, [part(1, 3)], ["3", "1"]],
    ["nothing is there", 4, [part(1, 0)], ["0", "4"]],
    ["no location has a level", 4, [part(1)], ["0", "4"]],
    ["nothing is counted", 4, [], ["4", "0"]],
    ["stock 2 and 5 more", 7, [part(1, 2)], ["2", "5"]],
    ["stock 4.5, request 10", 10, [part(1, "4.5")], ["4.5", "5.5"]],
    ["stock 4.5, request 1", 1, [part(1, "4.5")], ["1", "0"]],
    ["sites with 2 and 3", 10, [part(1, 2, 3)], ["5", "5"]],
    ["sites with 5 and 5", 8, [part(1, 5, 5)], ["8", "0"]],
    ["a site that owes 4 takes nothing from the other", 8, [part(1, -4, 5)], ["5", "3"]],
    ["a product that takes 4 units", 3, [part(4, 7)], ["1", "2"]],
    ["a kit is as available as its scarcest part", 5, [part(1, 9), part(2, 7), part(4, 20)], ["3", "2"]],
    ["a kit comes whole although a part lies in fractions", 5, [part(1, "2.5"), part(1, 4)], ["2", "3"]],
  ])("when %s", (_, requested, parts, expected) => {
    expect(split(requested, ...parts)).toEqual(expected)
  })

  const supplies = fc.array(
    fc.record({ required: quantities(1, 4), free: fc.array(quantities(-5, 20), { maxLength: 3 }) }),
    { maxLength: 3 }
  )

  property.prop([quantities(1, 20), supplies])("adds up to the request, and neither is below zero", (requested, parts) => {
    const { available, backordered } = splitRequest(requested, parts)
    expect(available.plus(backordered).toFixed()).toBe(requested.toFixed())
    expect(available.gte(0) && backordered.gte(0)).toBe(true)
  })
})
