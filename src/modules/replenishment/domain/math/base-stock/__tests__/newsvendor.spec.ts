import { fc } from "@fast-check/jest"
import {
  eoqWithAdditiveYield,
  eoqWithDisruptions,
  eoqWithDisruptionsCost,
  eoqWithMultiplicativeYield,
  gamma,
  newsvendorContinuous,
  newsvendorDiscrete,
  newsvendorNormal,
  newsvendorNormalCost,
  newsvendorNormalExplicit,
  newsvendorPoisson,
  newsvendorPoissonCost,
  newsvendorPoissonExplicit,
  newsvendorWithAdditiveYield,
  newsvendorWithDisruptions,
  poisson,
  uniform,
} from "../../index"

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const costs = fc.record({ holdingCost: between(0.01, 50), stockoutCost: between(0.01, 500) })

describe("the newsvendor", () => {
  const shop = { holdingCost: 0.18, stockoutCost: 0.7, mean: 50, sd: 8 }

  it("Snyder & Shen, examples 4.3 and 4.4", () => {
    expect(newsvendorNormal(shop).baseStockLevel).toBeCloseTo(56.60395592743389, 10)
    expect(newsvendorNormal(shop).cost).toBeCloseTo(1.997605193176645, 10)
    expect(newsvendorNormal({ ...shop, leadTime: 4 }).baseStockLevel).toBeCloseTo(264.7668943741548, 10)
    expect(newsvendorNormal({ ...shop, leadTime: 4 }).cost).toBeCloseTo(4.466781004149578, 10)
    expect(newsvendorNormalCost({ ...shop, baseStockLevel: 40 })).toBeCloseTo(7.356131552870388, 10)
  })

  it("Snyder & Shen, example 4.7, Poisson", () => {
    const { baseStockLevel, cost } = newsvendorPoisson({ holdingCost: 1, stockoutCost: 4, mean: 6 })
    expect(baseStockLevel).toBe(8)
    expect(cost).toBeCloseTo(3.570106945770946, 10)
    expect(newsvendorPoissonCost({ holdingCost: 1, stockoutCost: 4, mean: 6, baseStockLevel: 5 })).toBeCloseTo(6.590296, 6)
  })

  it("Snyder & Shen, problem 4.7b, a probability for each quantity", () => {
    const pmf = { 1: 0.25, 2: 0.05, 3: 0.1, 4: 0.2, 5: 0.15, 6: 0.1, 7: 0.1, 8: 0.05 }
    const { baseStockLevel, cost } = newsvendorDiscrete({ holdingCost: 500_000, stockoutCost: 1_000_000, pmf })
    expect(baseStockLevel).toBe(5)
    expect(cost).toBeCloseTo(1_225_000, 6)
  })

  it("Snyder & Shen, example 4.2 and problem 4.3b, by what is earned", () => {
    const paper = newsvendorNormalExplicit({ revenue: 1, purchaseCost: 0.3, salvageValue: 0.12, mean: 50, sd: 8 })
    expect(paper.baseStockLevel).toBeCloseTo(56.60395592743389, 10)
    expect(paper.profit).toBeCloseTo(33.002394806823354, 10)
    const scarves = newsvendorPoissonExplicit({ revenue: 7, purchaseCost: 2.5, salvageValue: 1.5, mean: 50 })
    expect(scarves.baseStockLevel).toBe(56)
    expect(scarves.profit).toBeCloseTo(214.51727992619263, 9)
  })

  it("costs no more than a base stock beside it", () => {
    fc.assert(
      // A loss is the difference of two numbers nearly alike where demand hardly varies: there it has fewer digits.
      fc.property(costs, between(1, 200), between(0.02, 2), between(-20, 20), (given, mean, variation, by) => {
        const distribution = gamma({ mean, variance: (variation * mean) ** 2 })
        const level = newsvendorContinuous({ ...given, distribution })
        const other = newsvendorContinuous({ ...given, distribution, baseStockLevel: level.baseStockLevel + by })
        expect(other.cost).toBeGreaterThanOrEqual(level.cost - 1e-9 * (1 + level.cost + mean * given.stockoutCost))
        const best = newsvendorPoisson({ ...given, mean })
        for (const step of [-1, 1]) {
          const beside = newsvendorPoissonCost({ ...given, mean, baseStockLevel: best.baseStockLevel + step })
          expect(beside).toBeGreaterThanOrEqual(best.cost - 1e-9 * (1 + best.cost))
        }
      })
    )
  })

  it("earns what selling all demand would, less what not knowing it costs", () => {
    fc.assert(
      fc.property(between(0.1, 5), between(0.1, 5), between(0, 5), between(5, 90), (margin, loss, goodwill, mean) => {
        const prices = { revenue: 10 + margin, purchaseCost: 10, salvageValue: 10 - loss, stockoutCost: goodwill }
        const { baseStockLevel, profit } = newsvendorPoissonExplicit({ ...prices, mean })
        const hedged = newsvendorPoisson({ holdingCost: loss, stockoutCost: margin + goodwill, mean })
        expect(baseStockLevel).toBe(hedged.baseStockLevel)
        expect(profit).toBeCloseTo(margin * mean - hedged.cost, 8)
      })
    )
  })
})

describe("an uncertain supply", () => {
  const failing = {
    fixedCost: 8,
    holdingCost: 0.225,
    stockoutCost: 5,
    demandRate: 1300,
    disruptionRate: 1.5,
    recoveryRate: 14,
  }

  it("Snyder & Shen, example 9.1: EOQ with disruptions", () => {
    const exact = eoqWithDisruptions(failing)
    expect(exact.orderQuantity).toBeCloseTo(772.8110631910017, 4)
    expect(exact.cost).toBeCloseTo(173.9500025731971, 8)
    const approximate = eoqWithDisruptions({ ...failing, approximate: true })
    expect(approximate.orderQuantity).toBeCloseTo(773.1432417118889, 9)
    expect(approximate.cost).toBeCloseTo(173.957229385175, 9)
  })

  it("costs no more at its quantity than beside it", () => {
    const instances = fc.record({
      fixedCost: between(0.1, 500),
      holdingCost: between(0.05, 20),
      stockoutCost: between(0.5, 100),
      demandRate: between(1, 5000),
      disruptionRate: between(0.01, 5),
      recoveryRate: between(0.5, 50),
    })
    fc.assert(
      fc.property(instances, between(0.05, 8), (given, factor) => {
        const { orderQuantity, cost } = eoqWithDisruptions(given)
        const beside = eoqWithDisruptionsCost({ ...given, orderQuantity: orderQuantity * factor })
        expect(beside).toBeGreaterThanOrEqual(cost * (1 - 1e-10))
      })
    )
  })

  it("Snyder & Shen, example 9.3: newsvendor with disruptions", () => {
    const plant = {
      holdingCost: 0.25,
      stockoutCost: 3,
      demand: 2000,
      disruptionProbability: 0.04,
      recoveryProbability: 0.25,
    }
    expect(newsvendorWithDisruptions({ ...plant, baseStockLevel: 2000 }).cost).toBeCloseTo(3310.344827586207, 8)
    const best = newsvendorWithDisruptions(plant)
    expect(best.baseStockLevel).toBe(8000)
    for (const baseStockLevel of [2000, 4000, 6000, 7999, 8001, 10_000]) {
      expect(newsvendorWithDisruptions({ ...plant, baseStockLevel }).cost).toBeGreaterThan(best.cost)
    }
  })

  it("Snyder & Shen, examples 9.4 to 9.6: random yield", () => {
    const additive = { fixedCost: 18500, holdingCost: 0.06, demandRate: 75000, yieldMean: -15000, yieldSd: 9000 }
    expect(eoqWithAdditiveYield(additive).orderQuantity).toBeCloseTo(230246.3704688188, 6)
    expect(eoqWithAdditiveYield(additive).cost).toBeCloseTo(12914.78222812913, 8)
    const share = { ...additive, yieldMean: 5 / 6, yieldSd: 0.14085904245475275 }
    expect(eoqWithMultiplicativeYield(share).orderQuantity).toBeCloseTo(254460.2129999894, 6)
    expect(eoqWithMultiplicativeYield(share).cost).toBeCloseTo(13086.52523999946, 8)
    const vaccine = newsvendorWithAdditiveYield({
      holdingCost: 15e6,
      stockoutCost: 75e6,
      demand: 1.5,
      yieldDistribution: uniform({ min: -0.5, max: 0.5 }),
    })
    expect(vaccine.orderQuantity).toBeCloseTo(11 / 6, 12)
    expect(vaccine.cost).toBeCloseTo(6_250_000, 6)
  })

  it("is the plain EOQ and newsvendor where nothing is uncertain", () => {
    fc.assert(
      fc.property(between(1, 500), between(0.1, 20), between(1, 5000), (fixedCost, holdingCost, demandRate) => {
        const plain = Math.sqrt((2 * fixedCost * demandRate) / holdingCost)
        const known = { fixedCost, holdingCost, demandRate, yieldSd: 0 }
        expect(eoqWithAdditiveYield({ ...known, yieldMean: 0 }).orderQuantity / plain).toBeCloseTo(1, 12)
        expect(eoqWithMultiplicativeYield({ ...known, yieldMean: 1 }).orderQuantity / plain).toBeCloseTo(1, 12)
        const rare = { fixedCost, holdingCost, demandRate, stockoutCost: 1, disruptionRate: 1e-9, recoveryRate: 50 }
        expect(eoqWithDisruptions(rare).orderQuantity / plain).toBeCloseTo(1, 4)
      })
    )
  })

  it("orders against a random yield so that no other order is cheaper", () => {
    fc.assert(
      fc.property(costs, between(-3, 3), between(0.1, 5), between(-5, 5), (given, yieldMean, yieldSd, by) => {
        const known = { ...given, demand: 20, yieldMean, yieldSd }
        const { orderQuantity, cost } = newsvendorWithAdditiveYield(known)
        const beside = newsvendorWithAdditiveYield({ ...known, orderQuantity: orderQuantity + by })
        expect(beside.cost).toBeGreaterThanOrEqual(cost - 1e-9 * (1 + cost))
      })
    )
  })
})

describe("a parameter out of bounds", () => {
  it.each([
    [() => newsvendorNormal({ holdingCost: 0, stockoutCost: 1, mean: 5, sd: 1 }), "holdingCost must be above 0, not 0"],
    [() => newsvendorNormal({ holdingCost: 1, stockoutCost: 1, mean: 5, sd: -1 }), "sd must be above 0, not -1"],
    [
      () => newsvendorPoisson({ holdingCost: 1, stockoutCost: 1, mean: 5, leadTime: -1 }),
      "leadTime must be at least 0, not -1",
    ],
    [
      () => newsvendorPoisson({ holdingCost: 1, stockoutCost: 1, mean: 5, baseStockLevel: 1.5 }),
      "baseStockLevel must be an integer, not 1.5",
    ],
    [
      () => newsvendorDiscrete({ holdingCost: 1, stockoutCost: -1, distribution: poisson({ mean: 5 }) }),
      "stockoutCost must be above 0, not -1",
    ],
    [
      () => newsvendorNormalExplicit({ revenue: 1, purchaseCost: 2, salvageValue: 0, mean: 5, sd: 1 }),
      "revenue must be above 2, not 1",
    ],
    [
      () =>
        newsvendorWithDisruptions({
          holdingCost: 1,
          stockoutCost: 1,
          demand: 1,
          disruptionProbability: 1.2,
          recoveryProbability: 0.5,
        }),
      "disruptionProbability must be above 0 and below 1, not 1.2",
    ],
    [
      () =>
        eoqWithAdditiveYield({ fixedCost: 1, holdingCost: 1, demandRate: 1, yieldMean: -5, yieldSd: 1, orderQuantity: 4 }),
      "orderQuantity must be above 5, not 4",
    ],
  ])("is refused by its name and bound (%#)", (make, message) => {
    expect(make).toThrow(new RangeError(message))
  })
})
