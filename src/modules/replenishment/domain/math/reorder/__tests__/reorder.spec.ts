import { fc } from "@fast-check/jest"
import {
  demandDistribution,
  expectedBackorders,
  fillRate,
  impliedStockoutCost,
  leadTimeDemand,
  normal,
  poisson,
  poissonDemandOverGammaLeadTime,
  reorderPoint,
  rQCost,
  rQCostPoisson,
  rQEoqb,
  rQEoqSafetyStock,
  rQExpectedInventoryLevel,
  rQLossFunction,
  rQOptimalRForQ,
  rQPolicy,
} from "../../index"
import { constant } from "../../distributions/constant"
import { findRoot } from "../../find-root"

const example = { holdingCost: 0.225, stockoutCost: 7.5, fixedCost: 8, mean: 1300, sd: 150, leadTime: 1 / 12 }

describe("the worked values of the docstrings", () => {
  it("are met by demand over the lead time", () => {
    const demand = leadTimeDemand({ mean: 100, sd: 20, leadTime: 9, leadTimeSd: 2, family: "normal" })
    expect([demand.mean, Math.sqrt(demand.variance)]).toEqual([900, expect.closeTo(208.806, 3)])
    const exact = poissonDemandOverGammaLeadTime({ rate: 2, leadTimeShape: 4, leadTimeScale: 1.5 })
    expect([exact.mean, exact.variance, exact.mass({ x: 0 })].map((value) => Number(value.toFixed(9)))).toEqual([12, 48, 0.00390625])
    const quantiles = [true, false].map((whole) =>
      demandDistribution({ mean: 6, variance: 30, whole }).quantile({ probability: 0.95 })
    )
    expect(quantiles).toEqual([17, expect.closeTo(16.8633, 4)])
  })

  it("are met by service and reorder points", () => {
    const policy = { demand: normal({ mean: 900, sd: 600 }), reorderPoint: 1200, orderQuantity: 1000 }
    expect(fillRate(policy)).toBeCloseTo(0.884544, 6)
    expect(fillRate({ ...policy, formula: "traditional" })).toBeCloseTo(0.881322, 6)
    expect(expectedBackorders(policy)).toEqual({ waiting: expect.closeTo(37.1062, 4), onHand: expect.closeTo(837.1062, 4) })
    const byFillRate = { demand: policy.demand, fillRate: 0.95, orderQuantity: 1000 }
    expect(reorderPoint(byFillRate).reorderPoint).toBeCloseTo(1495.378, 3)
    expect(reorderPoint({ ...byFillRate, formula: "traditional" }).reorderPoint).toBeCloseTo(1499.932, 3)
    const demand = leadTimeDemand({ mean: 100, sd: 20, leadTime: 9, leadTimeSd: 2, family: "normal" })
    expect(reorderPoint({ demand, cycleService: 0.95 })).toEqual({
      reorderPoint: expect.closeTo(1243.456, 3),
      safetyStock: expect.closeTo(343.456, 3),
      safetyFactor: expect.closeTo(1.644854, 6),
    })
    expect(impliedStockoutCost({ holdingCost: 0.02, serviceLevel: 0.95 })).toBeCloseTo(0.38, 12)
  })

  it("are met by (r, Q) policies", () => {
    const near = (reorderPoint: number, orderQuantity: number) => ({
      reorderPoint: expect.closeTo(reorderPoint, 3),
      orderQuantity: expect.closeTo(orderQuantity, 3),
    })
    expect(rQPolicy(example)).toEqual({ ...near(126.867, 328.449), cost: expect.closeTo(78.0711, 4) })
    expect(rQCost({ ...example, reorderPoint: 126.8, orderQuantity: 328.5 })).toBeCloseTo(78.0712, 4)
    expect(rQOptimalRForQ({ ...example, orderQuantity: 318 })).toBeCloseTo(127.788035, 6)
    expect(rQOptimalRForQ({ ...example, orderQuantity: 318, costTolerance: 1e-6 })).toBeCloseTo(127.7880348669655, 9)
    const { stockoutCost: stockoutCostPerUnit, ...others } = example
    expect(rQExpectedInventoryLevel({ ...others, stockoutCostPerUnit })).toEqual({
      ...near(213.97, 318.59),
      cost: expect.closeTo(95.4511, 4),
    })
    expect(rQEoqb(example)).toEqual(near(128.638, 308.574))
    expect(rQEoqSafetyStock(example)).toEqual(near(190.337, 304.047))
    expect(rQLossFunction(example)).toEqual(near(126.867, 328.449))
  })

  it("are met by a root and by what is known for sure", () => {
    expect(findRoot({ of: (x) => x * x - 2, from: 0, to: 2 })).toBeCloseTo(Math.SQRT2, 13)
    expect([constant({ value: 5 }).loss({ x: 3 }), constant({ value: 5 }).secondLoss({ x: 3 })]).toEqual([2, 2])
  })
})

describe("demand", () => {
  it("is Poisson where it varies no more, and sure where nothing is expected or nothing varies", () => {
    expect(demandDistribution({ mean: 3, variance: 1, whole: true }).variance).toBe(3)
    expect(demandDistribution({ mean: 0, variance: 4, whole: true }).quantile({ probability: 0.99 })).toBe(0)
    expect(demandDistribution({ mean: 2.5, variance: 0, whole: false }).quantile({ probability: 0.01 })).toBe(2.5)
    expect(leadTimeDemand({ mean: 3, sd: 0, leadTime: 2, family: "normal" }).quantile({ probability: 0.99 })).toBe(6)
  })

  it("covers the review period too, and varies more with the lead time", () => {
    const reviewed = leadTimeDemand({ mean: 5, sd: 3, leadTime: 2, reviewPeriod: 1, leadTimeSd: 2, family: "divisible" })
    expect([reviewed.mean, reviewed.variance]).toEqual([expect.closeTo(15, 9), expect.closeTo(27 + 100, 9)])
  })
})

describe("service", () => {
  const policy = fc.record({
    mean: fc.double({ min: 0.5, max: 300, noNaN: true }),
    ratio: fc.double({ min: 1.1, max: 40, noNaN: true }),
    orderQuantity: fc.integer({ min: 1, max: 400 }),
    target: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
    whole: fc.boolean(),
  })

  it("is reached by the smallest reorder point that reaches it", () => {
    fc.assert(
      fc.property(policy, ({ mean, ratio, orderQuantity, target, whole }) => {
        const demand = demandDistribution({ mean, variance: mean * ratio, whole })
        const { reorderPoint: point } = reorderPoint({ demand, fillRate: target, orderQuantity })
        const at = (r: number): number => fillRate({ demand, reorderPoint: r, orderQuantity })
        expect(at(point)).toBeGreaterThanOrEqual(target - 1e-8)
        expect(at(point - (whole ? 1 : 1e-3 * mean))).toBeLessThan(target)
      })
    )
  })

  it("keeps what is on hand less what waits at the net position less what comes", () => {
    fc.assert(
      fc.property(policy, ({ mean, ratio, orderQuantity, whole }) => {
        const demand = demandDistribution({ mean, variance: mean * ratio, whole })
        const { waiting, onHand } = expectedBackorders({ demand, reorderPoint: Math.ceil(mean), orderQuantity })
        const position = Math.ceil(mean) + (whole ? (orderQuantity + 1) / 2 : orderQuantity / 2)
        expect(onHand - waiting).toBeCloseTo(position - demand.mean, 7)
        expect(Math.min(onHand, waiting)).toBeGreaterThanOrEqual(-1e-9)
      })
    )
  })

  it("of whole units is what adding up the positions gives", () => {
    const demand = poisson({ mean: 3 })
    const positions = [5, 6, 7, 8]
    const { waiting } = expectedBackorders({ demand, reorderPoint: 4, orderQuantity: 4 })
    expect(waiting).toBeCloseTo(positions.reduce((sum, x) => sum + demand.loss({ x }), 0) / 4, 12)
    const served = positions.reduce((sum, x) => sum + demand.cdf({ x: x - 1 }), 0) / 4
    expect(fillRate({ demand, reorderPoint: 4, orderQuantity: 4 })).toBeCloseTo(served, 12)
  })

  it("refuses parts of whole units, no quantity, and a certainty", () => {
    const demand = poisson({ mean: 3 })
    expect(() => fillRate({ demand, reorderPoint: 1.5, orderQuantity: 4 })).toThrow("reorderPoint must be an integer, not 1.5")
    expect(() => fillRate({ demand, reorderPoint: 1, orderQuantity: 0 })).toThrow("orderQuantity must be above 0, not 0")
    expect(() => reorderPoint({ demand, cycleService: 1 })).toThrow("cycleService must be above 0 and below 1, not 1")
    expect(() => impliedStockoutCost({ holdingCost: 0, serviceLevel: 0.9 })).toThrow("holdingCost must be above 0, not 0")
  })
})

describe("the exact (r, Q) policy", () => {
  const instance = fc.record({
    holdingCost: fc.double({ min: 0.05, max: 20, noNaN: true }),
    stockoutCost: fc.double({ min: 0.1, max: 200, noNaN: true }),
    fixedCost: fc.double({ min: 0.5, max: 500, noNaN: true }),
    mean: fc.double({ min: 1, max: 5000, noNaN: true }),
    sd: fc.double({ min: 0, max: 500, noNaN: true }),
    leadTime: fc.double({ min: 0.01, max: 5, noNaN: true }),
  })

  it("is no dearer than its neighbours nor than any approximation, and never cheaper than without uncertainty", () => {
    fc.assert(
      fc.property(instance, (parameters) => {
        const best = rQPolicy(parameters)
        const rounding = 1e-7 * best.cost
        const others = [
          rQEoqb(parameters),
          rQEoqSafetyStock(parameters),
          { ...best, reorderPoint: best.reorderPoint + 1 },
          { ...best, orderQuantity: best.orderQuantity * 1.1 },
          { ...best, orderQuantity: best.orderQuantity * 0.9 },
        ]
        for (const other of others) {
          expect(rQCost({ ...parameters, ...other })).toBeGreaterThanOrEqual(best.cost - rounding)
        }
        const { holdingCost: h, stockoutCost: p, fixedCost, mean } = parameters
        expect(best.cost).toBeGreaterThanOrEqual(Math.sqrt((2 * fixedCost * mean * h * p) / (h + p)) - rounding)
      })
    )
  })

  it("costs at most an eighth less than the EOQ with the best reorder point (Zheng 1992)", () => {
    fc.assert(
      fc.property(instance, (parameters) => {
        const orderQuantity = rQEoqb(parameters).orderQuantity
        const point = rQOptimalRForQ({ ...parameters, orderQuantity })
        expect(rQCost({ ...parameters, reorderPoint: point, orderQuantity })).toBeLessThanOrEqual(1.125 * rQPolicy(parameters).cost * (1 + 1e-9))
      })
    )
  })

  it("is the EOQ with backorders where demand is sure", () => {
    const sure = { ...example, sd: 0 }
    const { reorderPoint: point, orderQuantity, cost } = rQPolicy(sure)
    const { holdingCost: h, stockoutCost: p } = example
    expect(cost).toBeCloseTo(Math.sqrt((2 * 8 * 1300 * h * p) / (h + p)), 9)
    expect(point).toBeCloseTo(1300 / 12 - (orderQuantity * h) / (h + p), 5)
  })

  it("costs nearly the Poisson one where demand is so", () => {
    const poissonLike = { holdingCost: 1, stockoutCost: 20, fixedCost: 50, mean: 400, leadTime: 0.5 }
    const whole = rQCostPoisson({ ...poissonLike, reorderPoint: 190, orderQuantity: 210 })
    expect(rQCost({ ...poissonLike, sd: 20, reorderPoint: 190.5, orderQuantity: 210 }) / whole).toBeCloseTo(1, 3)
  })

  it("refuses what is no cost, and a penalty too low for the approximation", () => {
    expect(() => rQPolicy({ ...example, holdingCost: -1 })).toThrow("holdingCost must be above 0, not -1")
    expect(() => rQPolicy({ ...example, stockoutCost: 0 })).toThrow("stockoutCost must be above 0, not 0")
    expect(() => rQPolicy({ ...example, mean: 0 })).toThrow("mean must be above 0, not 0")
    expect(() => rQCost({ ...example, reorderPoint: 1, orderQuantity: 0 })).toThrow("orderQuantity must be above 0, not 0")
    const { stockoutCost, ...others } = example
    expect(() => rQExpectedInventoryLevel({ ...others, stockoutCostPerUnit: stockoutCost / 750 })).toThrow(/^stockoutCostPerUnit must be above/)
  })
})

describe("a root", () => {
  it("is found whatever the shape, and refused where there is none", () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), fc.constantFrom(1, 3, 9), (root, power) => {
        const found = findRoot({ of: (x) => (x - root) ** power, from: -50, to: 60 })
        expect(Math.abs(found - root)).toBeLessThan(power === 1 ? 1e-9 : 1e-6)
      })
    )
    expect(() => findRoot({ of: () => 1, from: 0, to: 1 })).toThrow("of must have different signs")
  })
})
