import { fc } from "@fast-check/jest"
import {
  negativeBinomial,
  poisson,
  rQCostPoisson,
  rQPolicyPoisson,
  sSCostDiscrete,
  sSPolicyDiscrete,
  sSPowerApproximation,
} from "../../index"

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const costs = fc.record({
  holdingCost: between(0.5, 20),
  stockoutCost: between(1, 150),
  fixedCost: between(0.5, 100),
})

describe("the (r, Q) policy of Poisson demand", () => {
  it("Snyder & Shen, problem 5.2 and example 5.8", () => {
    const { reorderPoint, orderQuantity, cost } = rQPolicyPoisson({
      holdingCost: 4,
      stockoutCost: 28,
      fixedCost: 4,
      mean: 12,
      leadTime: 0.5,
    })
    expect([reorderPoint, orderQuantity]).toEqual([6, 7])
    expect(cost).toBeCloseTo(28.241312842169155, 9)
    const given = { holdingCost: 20, stockoutCost: 150, fixedCost: 100, mean: 1.5, leadTime: 2 }
    expect(rQCostPoisson({ ...given, reorderPoint: 3, orderQuantity: 5 })).toBeCloseTo(107.9235806331498, 9)
  })

  it("costs no more than any policy around it", () => {
    fc.assert(
      fc.property(costs, between(0.2, 20), between(0.1, 3), (given, mean, leadTime) => {
        const parameters = { ...given, mean, leadTime }
        const { reorderPoint, orderQuantity, cost } = rQPolicyPoisson(parameters)
        expect(rQCostPoisson({ ...parameters, reorderPoint, orderQuantity }) / cost).toBeCloseTo(1, 10)
        for (let r = reorderPoint - 4; r <= reorderPoint + 4; r += 1) {
          for (let q = Math.max(1, orderQuantity - 4); q <= orderQuantity + 4; q += 1) {
            const beside = rQCostPoisson({ ...parameters, reorderPoint: r, orderQuantity: q })
            expect(beside).toBeGreaterThanOrEqual(cost * (1 - 1e-10))
          }
        }
      }),
      { numRuns: 40 }
    )
  })
})

describe("the (s, S) policy", () => {
  const published = { holdingCost: 1, stockoutCost: 9, fixedCost: 64 }

  // Zheng & Federgruen (1991), table 1: K = 64, h = 1, p = 9, Poisson demand.
  it.each([
    [20, 14, 62, 49.173],
    [24, 18, 54, 53.518],
    [52, 44, 112, 72.246],
    [64, 55, 74, 78.402],
    [70, 62, 81, 79.037],
  ])("Zheng & Federgruen (1991), mean %p", (mean, s, S, cost) => {
    const policy = sSPolicyDiscrete({ ...published, mean })
    expect([policy.reorderPoint, policy.orderUpToLevel]).toEqual([s, S])
    expect(policy.cost).toBeCloseTo(cost, 3)
    expect(sSCostDiscrete({ ...published, mean, reorderPoint: s, orderUpToLevel: S })).toBe(policy.cost)
  })

  it("is the worked value of its docstrings", () => {
    expect(sSCostDiscrete({ ...published, mean: 22, reorderPoint: 16, orderUpToLevel: 68 })).toBeCloseTo(51.632, 3)
  })

  it("is the same by a mean, a table and a distribution", () => {
    const pmf = Array.from({ length: 60 }, (_, x) => poisson({ mean: 7 }).mass({ x }))
    const [byMean, byTable, byDistribution] = [
      sSPolicyDiscrete({ ...published, mean: 7 }),
      sSPolicyDiscrete({ ...published, pmf }),
      sSPolicyDiscrete({ ...published, distribution: poisson({ mean: 7 }) }),
    ]
    expect(byDistribution).toEqual(byMean)
    expect([byTable.reorderPoint, byTable.orderUpToLevel]).toEqual([byMean.reorderPoint, byMean.orderUpToLevel])
    expect(byTable.cost).toBeCloseTo(byMean.cost, 9)
  })

  it("costs no more than any policy in reach, for lumpy demand too", () => {
    fc.assert(
      fc.property(costs, between(0.5, 12), between(1.1, 6), (given, mean, lumps) => {
        const parameters = { ...given, distribution: negativeBinomial({ mean, variance: mean * lumps }) }
        const { reorderPoint, orderUpToLevel, cost } = sSPolicyDiscrete(parameters)
        for (let s = reorderPoint - 5; s <= reorderPoint + 5; s += 1) {
          for (let S = Math.max(s + 1, orderUpToLevel - 8); S <= orderUpToLevel + 8; S += 1) {
            const beside = sSCostDiscrete({ ...parameters, reorderPoint: s, orderUpToLevel: S })
            expect(beside).toBeGreaterThanOrEqual(cost * (1 - 1e-9))
          }
        }
      }),
      { numRuns: 15 }
    )
  })

  it("is nearly met by the power approximation: Snyder & Shen, example 4.8", () => {
    const { reorderPoint, orderUpToLevel } = sSPowerApproximation({
      holdingCost: 0.18,
      stockoutCost: 0.7,
      fixedCost: 2.5,
      mean: 50,
      sd: 8,
    })
    expect(reorderPoint).toBeCloseTo(40.19461695647407, 9)
    expect(orderUpToLevel).toBeCloseTo(74.29017010980579, 9)
  })
})

describe("a parameter out of bounds", () => {
  it.each([
    [
      () => rQPolicyPoisson({ holdingCost: 1, stockoutCost: 1, fixedCost: 1, mean: -1, leadTime: 1 }),
      "mean must be above 0, not -1",
    ],
    [
      () =>
        rQCostPoisson({
          holdingCost: 1,
          stockoutCost: 1,
          fixedCost: 1,
          mean: 1,
          leadTime: 1,
          reorderPoint: 1,
          orderQuantity: 0.5,
        }),
      "orderQuantity must be an integer, not 0.5",
    ],
    [
      () => sSCostDiscrete({ holdingCost: 1, stockoutCost: 1, fixedCost: 1, mean: 1, reorderPoint: 3, orderUpToLevel: 3 }),
      "orderUpToLevel must be above 3, not 3",
    ],
    [() => sSPolicyDiscrete({ holdingCost: 1, stockoutCost: 1, fixedCost: 0, mean: 1 }), "fixedCost must be above 0, not 0"],
    [
      () => sSPolicyDiscrete({ holdingCost: 1, stockoutCost: 1, fixedCost: 1, pmf: [1] }),
      "demand's mean must be above 0, not 0",
    ],
    [
      () => sSPowerApproximation({ holdingCost: 1, stockoutCost: 1, fixedCost: 1, mean: 1, sd: 0 }),
      "sd must be above 0, not 0",
    ],
  ])("is refused by its name and bound (%#)", (make, message) => {
    expect(make).toThrow(new RangeError(message))
  })
})
