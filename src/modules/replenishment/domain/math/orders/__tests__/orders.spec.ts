import { fc } from "@fast-check/jest"
import {
  bullwhipOfMovingAverage,
  bullwhipOfSmoothing,
  bullwhipRatio,
  cappedDualIndex,
  poissonCusum,
  smoothedOrderQuantity,
  smoothingEffect,
  surgeProbability,
} from "../../index"

describe("the worked values of the docstrings", () => {
  it("are met by the bullwhip ratios", () => {
    expect(bullwhipRatio({ orders: [0, 8, 0, 8], demand: [2, 6, 2, 6] })).toBe(4)
    expect(bullwhipOfMovingAverage({ periods: 5, leadTime: 3 })).toBeCloseTo(2.92, 12)
    expect(bullwhipOfSmoothing({ smoothing: 0.2, leadTime: 3 })).toBeCloseTo(2.6, 12)
  })

  it("are met by smoothed orders", () => {
    expect(smoothedOrderQuantity({ forecast: 10, target: 60, position: 40, adjustmentTime: 4, firm: 3 })).toBe(18)
    expect(smoothingEffect({ adjustmentTime: 4, leadTime: 0 })).toEqual({
      orderVarianceRatio: expect.closeTo(1 / 7, 12),
      netStockVarianceRatio: expect.closeTo(16 / 7, 12),
    })
  })

  it("are met by two suppliers, the chart and the surge", () => {
    const dual = cappedDualIndex({ expeditedUpTo: 20, regularUpTo: 60, cap: 10, expeditedPosition: 14, position: 40 })
    expect(dual).toEqual({ expedited: 6, regular: 10 })
    const { referenceValue, path } = poissonCusum({ usualRate: 4, raisedRate: 6, observations: [4, 3, 5, 7] })
    expect(referenceValue).toBeCloseTo(4.93261, 5)
    expect(path.map((value) => Number(value.toFixed(5)))).toEqual([0, 0, 0.06739, 2.13479])
    expect(surgeProbability({ mean: 6, variance: 30, observed: 22 })).toBeCloseTo(0.019199, 6)
  })
})

describe("orders that are smoothed", () => {
  it("vary on a simulated chain as the formulas say", () => {
    let state = 7
    const random = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
    const demand = Array.from({ length: 60_000 }, () => 100 + Array.from({ length: 12 }, random).reduce((sum, u) => sum + u, -6))
    const [adjustmentTime, mean] = [3, 100]
    let netStock = 0
    const orders: number[] = []
    const stock: number[] = []
    for (const sold of demand) {
      netStock += (orders[orders.length - 1] ?? mean) - sold
      stock.push(netStock)
      orders.push(smoothedOrderQuantity({ forecast: mean, target: 50, position: netStock, adjustmentTime }))
    }
    const { orderVarianceRatio, netStockVarianceRatio } = smoothingEffect({ adjustmentTime, leadTime: 0 })
    expect(bullwhipRatio({ orders, demand }) / orderVarianceRatio).toBeCloseTo(1, 1)
    expect(bullwhipRatio({ orders: stock, demand }) / netStockVarianceRatio).toBeCloseTo(1, 1)
  })

  it("close the whole gap at once with an adjustment time of 1, and are never less than what waits", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: -1000, max: 1000 }), fc.nat(100), (forecast, gap, firm) => {
        const order = (adjustmentTime: number): number =>
          smoothedOrderQuantity({ forecast, target: gap, position: 0, adjustmentTime, firm })
        expect(order(1)).toBe(firm + Math.max(0, forecast + gap))
        expect(order(5)).toBeGreaterThanOrEqual(firm)
      })
    )
  })

  it("swing least together with the stock at the golden ratio", () => {
    const both = (adjustmentTime: number): number => {
      const { orderVarianceRatio, netStockVarianceRatio } = smoothingEffect({ adjustmentTime, leadTime: 2 })
      return orderVarianceRatio + netStockVarianceRatio
    }
    const golden = (1 + Math.sqrt(5)) / 2
    expect(both(golden)).toBeLessThan(both(golden - 0.05))
    expect(both(golden)).toBeLessThan(both(golden + 0.05))
  })
})

describe("the bullwhip", () => {
  it("is none where orders repeat demand, and grows with the lead time", () => {
    expect(bullwhipRatio({ orders: [3, 1, 2], demand: [3, 1, 2] })).toBe(1)
    expect(bullwhipOfMovingAverage({ periods: 4, leadTime: 0 })).toBe(1)
    expect(bullwhipOfSmoothing({ smoothing: 0.2, leadTime: 4 })).toBeGreaterThan(bullwhipOfSmoothing({ smoothing: 0.2, leadTime: 3 }))
  })

  it("is no question where demand does not vary or the periods differ", () => {
    expect(() => bullwhipRatio({ orders: [1, 2], demand: [2, 2] })).toThrow("demand must vary")
    expect(() => bullwhipRatio({ orders: [1, 2, 3], demand: [2, 1] })).toThrow("orders must be as long as demand (2), not 3")
    expect(() => bullwhipOfMovingAverage({ periods: 0, leadTime: 1 })).toThrow("periods must be above 0, not 0")
    expect(() => smoothingEffect({ adjustmentTime: 0.5, leadTime: 1 })).toThrow("adjustmentTime must be at least 1, not 0.5")
  })
})

describe("two suppliers", () => {
  it("bring the positions up to their levels, and no further, where nothing caps them", () => {
    const level = fc.integer({ min: -200, max: 200 })
    fc.assert(
      fc.property(level, level, level, level, (expeditedUpTo, regularUpTo, expeditedPosition, position) => {
        const { expedited, regular } = cappedDualIndex({ expeditedUpTo, regularUpTo, expeditedPosition, position })
        expect(expeditedPosition + expedited).toBe(Math.max(expeditedPosition, expeditedUpTo))
        expect(position + expedited + regular).toBe(Math.max(position + expedited, regularUpTo))
      })
    )
  })
})

describe("a surge", () => {
  it("is the less probable the more is sold, and certain to be reached by nothing", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }), fc.nat(80), (mean, variance, observed) => {
        const at = (sold: number): number => surgeProbability({ mean, variance, observed: sold })
        expect(at(0)).toBeCloseTo(1, 12)
        expect(at(observed + 1)).toBeLessThanOrEqual(at(observed))
      })
    )
  })

  it("is a chart that rises with what comes above the reference value, and refuses a rate that does not rise", () => {
    const calm = poissonCusum({ usualRate: 4, raisedRate: 6, observations: [4, 4, 4, 4] })
    expect(calm.path).toEqual([0, 0, 0, 0])
    expect(() => poissonCusum({ usualRate: 4, raisedRate: 4, observations: [] })).toThrow("raisedRate must be above 4, not 4")
  })
})
