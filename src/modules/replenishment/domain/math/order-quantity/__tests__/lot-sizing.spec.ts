import { fc } from "@fast-check/jest"
import {
  economicOrderQuantity,
  economicOrderQuantityWithAllUnitsDiscounts,
  economicOrderQuantityWithBackorders,
  economicOrderQuantityWithIncrementalDiscounts,
  jointReplenishmentSilver,
  wagnerWhitin,
} from "../../index"

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const factors = [0.5, 0.9, 0.999, 1.001, 1.1, 2]

describe("the economic order quantity", () => {
  const harris = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }

  it("Snyder & Shen, example 3.1", () => {
    const { orderQuantity, cost } = economicOrderQuantity(harris)
    expect(orderQuantity).toBeCloseTo(304.0467800264368, 10)
    expect(cost).toBeCloseTo(68.41052550594827, 10)
  })

  it("Snyder & Shen, problem 3.2b, with backorders", () => {
    const waiting = { fixedCost: 40, holdingCost: 40.05, stockoutCost: 60, demandRate: 2080 }
    const { orderQuantity, stockoutFraction, cost } = economicOrderQuantityWithBackorders(waiting)
    expect(orderQuantity).toBeCloseTo(83.23544812889804, 10)
    expect(stockoutFraction).toBeCloseTo(0.400299850074962, 12)
    expect(cost).toBeCloseTo(1999.148244415212, 9)
  })

  it("is nothing where orders cost nothing or nothing is asked for", () => {
    expect(economicOrderQuantity({ ...harris, fixedCost: 0 })).toEqual({ orderQuantity: 0, cost: 0 })
    expect(economicOrderQuantity({ ...harris, demandRate: 0 })).toEqual({ orderQuantity: 0, cost: 0 })
  })

  const costs = fc.record({
    fixedCost: between(0.1, 1e4),
    holdingCost: between(0.01, 100),
    stockoutCost: between(0.01, 1000),
    demandRate: between(0.1, 1e6),
  })

  it("costs no more than its neighbours, and √(2Kλh) at best", () => {
    fc.assert(
      fc.property(costs, (given) => {
        const { orderQuantity, cost } = economicOrderQuantity(given)
        expect(cost / Math.sqrt(2 * given.fixedCost * given.demandRate * given.holdingCost)).toBeCloseTo(1, 10)
        for (const factor of factors) {
          const beside = economicOrderQuantity({ ...given, orderQuantity: orderQuantity * factor }).cost
          expect(beside).toBeGreaterThanOrEqual(cost * (1 - 1e-12))
        }
      })
    )
  })

  it("costs less with backorders than without, and no more than with another share or quantity", () => {
    fc.assert(
      fc.property(costs, between(0, 1), fc.constantFrom(...factors), (given, share, factor) => {
        const { orderQuantity, stockoutFraction, cost } = economicOrderQuantityWithBackorders(given)
        expect(cost).toBeLessThanOrEqual(economicOrderQuantity(given).cost)
        const beside = [
          { ...given, stockoutFraction: share },
          { ...given, orderQuantity: orderQuantity * factor },
          { ...given, orderQuantity: orderQuantity * factor, stockoutFraction: share },
        ]
        for (const other of beside) {
          expect(economicOrderQuantityWithBackorders(other).cost).toBeGreaterThanOrEqual(cost * (1 - 1e-12))
        }
        const without = economicOrderQuantityWithBackorders({ ...given, orderQuantity, stockoutFraction: 0 })
        expect(without.cost / economicOrderQuantity({ ...given, orderQuantity }).cost).toBeCloseTo(1, 10)
        expect(stockoutFraction).toBeCloseTo(given.holdingCost / (given.holdingCost + given.stockoutCost), 12)
      })
    )
  })
})

describe("price breaks", () => {
  const breaks = {
    fixedCost: 8,
    holdingCostRate: 0.3,
    demandRate: 1300,
    breakpoints: [0, 400, 800],
    unitCosts: [0.75, 0.72, 0.68],
  }

  it("Snyder & Shen, example 3.6, all units", () => {
    const { orderQuantity, region, cost } = economicOrderQuantityWithAllUnitsDiscounts(breaks)
    expect([orderQuantity, region]).toEqual([800, 2])
    expect(cost).toBeCloseTo(978.6, 10)
  })

  it("Snyder & Shen, example 3.7, incremental", () => {
    const { orderQuantity, region, cost } = economicOrderQuantityWithIncrementalDiscounts(breaks)
    expect(orderQuantity).toBeCloseTo(304.04678003, 8)
    expect(region).toBe(0)
    expect(cost).toBeCloseTo(1043.41052551, 8)
  })

  const instances = fc
    .array(fc.record({ width: between(1, 500), drop: between(0.6, 1) }), { minLength: 1, maxLength: 4 })
    .chain((steps) =>
      fc.record({
        fixedCost: between(0.1, 500),
        holdingCostRate: between(0.05, 0.5),
        demandRate: between(10, 5000),
        breakpoints: fc.constant(steps.map((_, place) => steps.slice(0, place).reduce((sum, { width }) => sum + width, 0))),
        unitCosts: fc.constant(steps.map((_, place) => steps.slice(0, place).reduce((cost, { drop }) => cost * drop, 10))),
      })
    )
  const trials = Array.from({ length: 400 }, (_, place) => 1.03 ** place / 10)

  it("are used so that no other quantity is cheaper", () => {
    fc.assert(
      fc.property(instances, (given) => {
        const { fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts } = given
        const region = (quantity: number): number => breakpoints.filter((breakpoint) => breakpoint <= quantity).length - 1
        const allUnits = (quantity: number): number => unitCosts[region(quantity)] * quantity
        const incremental = (quantity: number): number =>
          breakpoints.reduce((sum, breakpoint, place) => {
            const until = Math.min(quantity, breakpoints[place + 1] ?? Infinity)
            return sum + Math.max(0, until - breakpoint) * unitCosts[place]
          }, 0)
        const perTime = (quantity: number, price: (quantity: number) => number): number =>
          ((fixedCost + price(quantity)) * demandRate) / quantity + (holdingCostRate * price(quantity)) / 2
        const best = economicOrderQuantityWithAllUnitsDiscounts(given)
        const other = economicOrderQuantityWithIncrementalDiscounts(given)
        expect(perTime(best.orderQuantity, allUnits) / best.cost).toBeCloseTo(1, 9)
        expect(perTime(other.orderQuantity, incremental) / other.cost).toBeCloseTo(1, 9)
        const tried = [...trials, ...breakpoints.slice(1)]
        const least = (price: (quantity: number) => number): number =>
          Math.min(...tried.map((quantity) => perTime(quantity, price)))
        expect(least(allUnits)).toBeGreaterThanOrEqual(best.cost * (1 - 1e-9))
        expect(least(incremental)).toBeGreaterThanOrEqual(other.cost * (1 - 1e-9))
      })
    )
  })
})

describe("Silver's joint replenishment", () => {
  it("is the worked value of its docstring", () => {
    const { orderQuantities, baseCycleTime, orderMultiples, cost } = jointReplenishmentSilver({
      sharedFixedCost: 600,
      individualFixedCosts: [120, 840, 300],
      holdingCosts: [160, 20, 50],
      demandRates: [1, 1, 1],
    })
    expect(baseCycleTime).toBeCloseTo(3.103164454170876, 12)
    expect(orderMultiples).toEqual([1, 3, 1])
    expect(orderQuantities[1]).toBeCloseTo(9.309493362512628, 10)
    expect(cost).toBeCloseTo(837.8544026261366, 10)
  })

  it("has the best cycle for its multiples, costs no less than without the shared cost, and is the EOQ of a single item", () => {
    const item = fc.record({ fixed: between(0.5, 500), holding: between(0.1, 50), rate: between(0.1, 5000) })
    fc.assert(
      fc.property(between(1, 2000), fc.array(item, { minLength: 1, maxLength: 6 }), (sharedFixedCost, items) => {
        const { cost, baseCycleTime, orderMultiples } = jointReplenishmentSilver({
          sharedFixedCost,
          individualFixedCosts: items.map(({ fixed }) => fixed),
          holdingCosts: items.map(({ holding }) => holding),
          demandRates: items.map(({ rate }) => rate),
        })
        const atCycle = (time: number): number =>
          items.reduce(
            (sum, { fixed, holding, rate }, at) =>
              sum + fixed / (time * orderMultiples[at]) + (holding * rate * time * orderMultiples[at]) / 2,
            sharedFixedCost / time
          )
        expect(atCycle(baseCycleTime) / cost).toBeCloseTo(1, 10)
        for (const factor of factors) {
          expect(atCycle(baseCycleTime * factor)).toBeGreaterThanOrEqual(cost * (1 - 1e-12))
        }
        const withShared = (shared: number): number =>
          items.reduce(
            (sum, { fixed, holding, rate }) =>
              sum + economicOrderQuantity({ fixedCost: shared + fixed, holdingCost: holding, demandRate: rate }).cost,
            0
          )
        expect(cost).toBeGreaterThanOrEqual(withShared(0))
        expect(items.length > 1 || Math.abs(cost / withShared(sharedFixedCost) - 1) < 1e-12).toBe(true)
      })
    )
  })
})

describe("Wagner-Whitin", () => {
  it("lets periods without demand pass without an order: 131", () => {
    const plan = wagnerWhitin({
      demand: [0, 0, 0, 0, 0, 7],
      holdingCost: 1,
      fixedCost: [110, 108, 110, 120, 125, 134],
    })
    expect(plan.orderQuantities).toEqual([0, 0, 7, 0, 0, 0])
    expect(plan.cost).toBe(131)
  })

  it("Snyder & Shen, problem 3.29", () => {
    const plan = wagnerWhitin({ demand: [730, 580, 445, 650, 880], holdingCost: 0.1, fixedCost: 100 })
    expect(plan.orderQuantities).toEqual([1310, 0, 1095, 0, 880])
    expect(plan.nextOrderPeriods).toEqual([3, 4, 5, 6, 6])
    expect(plan.cost).toBeCloseTo(423, 9)
    expect(plan.costsToGo[0]).toBe(plan.cost)
  })

  const period = fc.record({
    demand: fc.integer({ min: 0, max: 9 }),
    holdingCost: fc.integer({ min: 0, max: 4 }),
    fixedCost: fc.integer({ min: 0, max: 30 }),
    purchaseCost: fc.integer({ min: 0, max: 8 }),
  })

  it("is what trying every set of order periods finds", () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 7 }), (periods) => {
        const plan = wagnerWhitin({
          demand: periods.map(({ demand }) => demand),
          holdingCost: periods.map(({ holdingCost }) => holdingCost),
          fixedCost: periods.map(({ fixedCost }) => fixedCost),
          purchaseCost: periods.map(({ purchaseCost }) => purchaseCost),
        })
        const costOf = (orders: readonly boolean[]): number => {
          let cost = 0
          periods.forEach(({ demand }, at) => {
            const source = orders.lastIndexOf(true, at)
            const held = periods.slice(Math.max(0, source), at).reduce((sum, { holdingCost }) => sum + holdingCost, 0)
            cost += demand === 0 ? 0 : source < 0 ? Infinity : demand * (periods[source].purchaseCost + held)
          })
          return orders.reduce((sum, order, at) => sum + (order ? periods[at].fixedCost : 0), cost)
        }
        const sets = Array.from({ length: 2 ** periods.length }, (_, set) =>
          periods.map((__, at) => ((set >> at) & 1) === 1)
        )
        expect(plan.cost).toBe(Math.min(...sets.map(costOf)))
        expect(costOf(plan.orderQuantities.map((quantity) => quantity > 0))).toBe(plan.cost)
        const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
        expect(total(plan.orderQuantities)).toBe(total(periods.map(({ demand }) => demand)))
      })
    )
  })
})

describe("a parameter out of bounds", () => {
  const harris = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }
  const breaks = { fixedCost: 8, holdingCostRate: 0.3, demandRate: 13, breakpoints: [0, 4], unitCosts: [2, 1] }
  it.each([
    [() => economicOrderQuantity({ ...harris, fixedCost: -8 }), "fixedCost must be at least 0, not -8"],
    [() => economicOrderQuantity({ ...harris, holdingCost: 0 }), "holdingCost must be above 0, not 0"],
    [() => economicOrderQuantity({ ...harris, orderQuantity: 0 }), "orderQuantity must be above 0, not 0"],
    [
      () => economicOrderQuantityWithBackorders({ ...harris, stockoutCost: 1, stockoutFraction: 1.5 }),
      "stockoutFraction must be from 0 to 1, not 1.5",
    ],
    [
      () => economicOrderQuantityWithAllUnitsDiscounts({ ...breaks, breakpoints: [1, 4] }),
      "breakpoints[0] must be 0, not 1",
    ],
    [
      () => economicOrderQuantityWithAllUnitsDiscounts({ ...breaks, breakpoints: [0, 0] }),
      "breakpoints[1] must be above 0, not 0",
    ],
    [
      () => economicOrderQuantityWithIncrementalDiscounts({ ...breaks, unitCosts: [2] }),
      "unitCosts must be as long as breakpoints (2), not 1",
    ],
    [
      () => economicOrderQuantityWithIncrementalDiscounts({ ...breaks, unitCosts: [1, 2] }),
      "unitCosts[0] must be at least 2, not 1",
    ],
    [
      () =>
        jointReplenishmentSilver({
          sharedFixedCost: 0,
          individualFixedCosts: [0, 1],
          holdingCosts: [1, 1],
          demandRates: [1, 1],
        }),
      "sharedFixedCost + individualFixedCosts[0] must be above 0, not 0",
    ],
    [() => wagnerWhitin({ demand: [1, -1], holdingCost: 1, fixedCost: 1 }), "demand[1] must be at least 0, not -1"],
    [
      () => wagnerWhitin({ demand: [1], holdingCost: [1, 2], fixedCost: 1 }),
      "holdingCost must be as long as periods (1), not 2",
    ],
    [
      () => wagnerWhitin({ demand: 1, holdingCost: 1, fixedCost: 1 }),
      "periods must be given where nothing is given period by period",
    ],
  ])("is refused by its name and bound (%#)", (make, message) => {
    expect(make).toThrow(new RangeError(message))
  })
})
