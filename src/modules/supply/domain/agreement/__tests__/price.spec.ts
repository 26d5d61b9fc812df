import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { totalCost, unitCostAt } from "../price"
import { agreement, breaks, priceBreaks, quantities } from "./agreements"

const steps = breaks([0, 0.3], [500, 0.29], [1000, 0.28])

describe("under all-units prices", () => {
  // Nahmias, Production and Operations Analysis, example 4.4: trash bags at 0.30, 0.29 and 0.28 a bag.
  it.each([
    [1, "0.3"],
    [499, "149.7"],
    [500, "145"],
    [999, "289.71"],
    [1000, "280"],
  ])("%d bags cost %s", (quantity, cost) => {
    const prices = agreement({ discount: "all_units", price_breaks: steps })
    expect(totalCost(prices, new BigNumber(quantity)).toFixed()).toBe(cost)
  })

  it.each([
    [0, "0.3"],
    [499.999, "0.3"],
    [500, "0.29"],
    [100000, "0.28"],
  ])("one of %d costs %s", (quantity, cost) => {
    const prices = agreement({ discount: "all_units", price_breaks: steps })
    expect(unitCostAt(prices, new BigNumber(quantity)).toFixed()).toBe(cost)
  })
})

describe("under incremental prices", () => {
  // Nahmias, example 4.5: the same bags; 150 for the first 500 and 295 for the first 1000.
  it.each([
    [1, "0.3"],
    [500, "150"],
    [501, "150.29"],
    [1000, "295"],
    [1001, "295.28"],
  ])("%d bags cost %s", (quantity, cost) => {
    const prices = agreement({ discount: "incremental", price_breaks: steps })
    expect(totalCost(prices, new BigNumber(quantity)).toFixed()).toBe(cost)
  })

  it("one of many costs the mean, to six places", () => {
    const prices = agreement({ discount: "incremental", price_breaks: breaks([0, 1], [2, 0.5]) })
    expect(unitCostAt(prices, new BigNumber(3)).toFixed()).toBe("0.833333")
    expect(unitCostAt(prices, new BigNumber(0)).toFixed()).toBe("1")
  })

  property.prop([priceBreaks, quantities, quantities])("more never costs less", (price_breaks, some, more) => {
    const prices = agreement({ discount: "incremental", price_breaks })
    const [less, all] = [totalCost(prices, some), totalCost(prices, some.plus(more))]
    expect(all.isGreaterThanOrEqualTo(less)).toBe(true)
  })

  property.prop([priceBreaks, quantities])("the mean lies between the lowest and the highest price", (price_breaks, quantity) => {
    const prices = agreement({ discount: "incremental", price_breaks })
    const costs = price_breaks.map(({ unit_cost }) => unit_cost)
    const mean = unitCostAt(prices, quantity)
    expect(mean.isGreaterThanOrEqualTo(BigNumber.min(...costs))).toBe(true)
    expect(mean.isLessThanOrEqualTo(BigNumber.max(...costs))).toBe(true)
  })
})

describe("under either", () => {
  property.prop([fc.constantFrom("all_units" as const, "incremental" as const), priceBreaks, quantities])(
    "a cost is never negative",
    (discount, price_breaks, quantity) => {
      const prices = agreement({ discount, price_breaks })
      expect(totalCost(prices, quantity).isNegative()).toBe(false)
      expect(unitCostAt(prices, quantity).isNegative()).toBe(false)
    }
  )

  property.prop([fc.constantFrom("all_units" as const, "incremental" as const), quantities])(
    "one price makes the same cost",
    (discount, quantity) => {
      const prices = agreement({ discount, price_breaks: breaks([0, 3.75]) })
      expect(totalCost(prices, quantity).isEqualTo(quantity.times(3.75))).toBe(true)
    }
  )

  it("what is bought from a minimum on costs the first price below it too", () => {
    const prices = agreement({ minimum_quantity: new BigNumber(10), price_breaks: breaks([10, 2], [20, 1]) })
    expect(totalCost(prices, new BigNumber(4)).toFixed()).toBe("8")
    expect(totalCost({ ...prices, discount: "incremental" }, new BigNumber(25)).toFixed()).toBe("45")
  })
})
