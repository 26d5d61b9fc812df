import { fc, it as property } from "@fast-check/jest"
import { expectedBackorders, fillRate, normal, poisson } from "../../math"
import { dailyDemand, empirical, leadTimeDays } from "../distributions"
import type { Figure } from "../figures"
import { COUNTED, COUNTS } from "../live"
import { orderAt, orderingRule } from "../ordering-rule"
import { blocksOf, planOf } from "../plan"
import type { Discrete, Scenario, SimulatedPolicy } from "../scenario"
import { simulate } from "../simulate"
import { simulateBlock } from "../simulate-block"

const COSTS = { holding: 0.01, waiting: 0.2, cancellation: 3, fixed: 25 }
const exactly = (value: number): Discrete => ({ values: [value], probabilities: [1] })

function scenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    policies: [{ reviewDays: 1, reorderPoint: 12, orderQuantity: 20 }],
    demand: dailyDemand({ mean: 1.2, variance: 1.2, whole: true }),
    leadTime: exactly(9),
    days: 365,
    runs: 2000,
    seed: 6,
    ...changes,
  }
}

/** A figure's true value lies in its interval 95 times of 100; at a fixed seed, we ask for twice its width. */
function expectAround(figure: Figure | null, value: number): void {
  const half = (figure?.high ?? NaN) - (figure?.mean ?? NaN)
  expect(half).toBeGreaterThan(0)
  expect(Math.abs((figure?.mean ?? NaN) - value)).toBeLessThan(2 * half)
}

describe("a policy of reorder point and quantity against its closed form", () => {
  // What is ordered in the morning of day t must last for the days t … t + l: l + 1 days of demand by each evening.
  const cases: { name: string; mean: number; leadTime: number; reorderPoint: number; orderQuantity: number }[] = [
    { name: "a slow mover", mean: 0.05, leadTime: 30, reorderPoint: 2, orderQuantity: 4 },
    { name: "a usual item", mean: 1.2, leadTime: 9, reorderPoint: 12, orderQuantity: 20 },
    { name: "a fast mover with a thin stock", mean: 14, leadTime: 5, reorderPoint: 80, orderQuantity: 50 },
    { name: "one that lets customers wait on purpose", mean: 2, leadTime: 10, reorderPoint: 10, orderQuantity: 30 },
  ]
  it.each(cases)("gives waiting, stock, fill rate and orders of $name", ({ mean, leadTime, reorderPoint, orderQuantity }) => {
    const policy = { reorderPoint, orderQuantity }
    const overDays = (days: number) => expectedBackorders({ demand: poisson({ mean: mean * days }), ...policy })
    const [summary] = simulate(
      scenario({
        policies: [{ reviewDays: 1, ...policy }],
        demand: dailyDemand({ mean, variance: mean, whole: true }),
        leadTime: exactly(leadTime),
      }),
      COSTS
    ).policies
    const { waiting, onHand } = overDays(leadTime + 1)
    expectAround(summary.meanBackorder, waiting)
    expectAround(summary.meanOnHand, onHand)
    expectAround(summary.meanWait, waiting / mean)
    expectAround(summary.fillRate, 1 - (waiting - overDays(leadTime).waiting) / mean)
    expectAround(summary.ordersPerYear, 365 * ordersADay(mean, orderQuantity))
    expectAround(summary.holdingCost, 365 * COSTS.holding * onHand)
  })

  it("gives the fill rate of continuous review where a day brings little demand", () => {
    const policy = { reorderPoint: 2, orderQuantity: 4 }
    const [{ fillRate: simulated }] = simulate(
      scenario({
        policies: [{ reviewDays: 1, ...policy }],
        demand: dailyDemand({ mean: 0.05, variance: 0.05, whole: true }),
        leadTime: exactly(30),
      }),
      COSTS
    ).policies
    expectAround(simulated, fillRate({ demand: poisson({ mean: 0.05 * 30.5 }), ...policy }))
  })

  it("gives normal demand of divisible units", () => {
    const policy = { reorderPoint: 1150.5, orderQuantity: 400.25 }
    const day = normal({ mean: 100, sd: 30 })
    const values = Array.from({ length: 4096 }, (_, share) => day.quantile({ probability: (share + 0.5) / 4096 })).map((value) => Math.max(0, value))
    const [summary] = simulate(
      scenario({
        policies: [{ reviewDays: 1, ...policy }],
        demand: { values, probabilities: values.map(() => 1 / 4096) },
        leadTime: exactly(10),
      }),
      COSTS
    ).policies
    const { waiting, onHand } = expectedBackorders({ demand: normal({ mean: 1100, sd: 30 * Math.sqrt(11) }), ...policy })
    expectAround(summary.meanBackorder, waiting)
    expectAround(summary.meanOnHand, onHand)
  })

  it("gives a review every week: the mean over the evenings of its cycle", () => {
    const policy = { reorderPoint: 12, orderQuantity: 10 }
    const [summary] = simulate(scenario({ policies: [{ reviewDays: 7, ...policy }] }), COSTS).policies
    const evenings = [10, 11, 12, 13, 14, 15, 16].map(
      (days) => expectedBackorders({ demand: poisson({ mean: 1.2 * days }), ...policy }).waiting
    )
    expectAround(summary.meanBackorder, evenings.reduce((sum, waiting) => sum + waiting, 0) / 7)
  })

  it("gives a level to order up to: the newsvendor's stock", () => {
    const [summary] = simulate(scenario({ policies: [{ reviewDays: 1, reorderPoint: 14, orderUpTo: 15 }] }), COSTS).policies
    expectAround(summary.meanBackorder, poisson({ mean: 12 }).loss({ x: 15 }))
    expectAround(summary.meanOnHand, poisson({ mean: 12 }).complementaryLoss({ x: 15 }))
  })

  it("gives lead times that vary: the mean over them, since orders do not disturb each other", () => {
    const leadTime = { values: [5, 30], probabilities: [0.75, 0.25] }
    const policy = { reviewDays: 40, reorderPoint: 60, orderUpTo: 70 }
    const [summary] = simulate(scenario({ policies: [policy], leadTime }), COSTS).policies
    const at = (evening: number): number =>
      leadTime.values.reduce((sum, days, place) => {
        const since = evening >= days ? evening + 1 : evening + 41
        return sum + leadTime.probabilities[place] * poisson({ mean: 1.2 * since }).loss({ x: 70 })
      }, 0)
    const cycle = Array.from({ length: 40 }, (_, evening) => at(evening))
    expectAround(summary.meanBackorder, cycle.reduce((sum, waiting) => sum + waiting, 0) / 40)
  })

  it("says by its interval how sure it is: four times the runs halve it", () => {
    const half = (runs: number): number => {
      const [{ meanBackorder }] = simulate(scenario({ runs }), COSTS).policies
      return (meanBackorder?.high ?? NaN) - (meanBackorder?.mean ?? NaN)
    }
    expect(half(8000) / half(2000)).toBeCloseTo(0.5, 1)
  })
})

/** Orders are placed each morning on which demand of the day before passed the next multiple of Q. */
function ordersADay(mean: number, orderQuantity: number): number {
  const day = poisson({ mean })
  return (day.mean - day.loss({ x: orderQuantity })) / orderQuantity
}

describe("waiting customers", () => {
  it("wait on average as long as Little's law says", () => {
    const [summary] = simulate(scenario(), COSTS).policies
    expect(summary.meanWait?.mean).toBeCloseTo((summary.meanBackorder?.mean ?? NaN) / 1.2, 2)
  })

  it("are served in turn, each after the days from its demand to its arrival", () => {
    const onceInTen = { values: [0, 10], probabilities: [0.9, 0.1] }
    const plan = planOf(
      scenario({ policies: [{ reviewDays: 1, reorderPoint: -1, orderUpTo: 0 }], demand: onceInTen, leadTime: exactly(4), runs: 500 })
    )
    const { waits } = simulateBlock(plan, 0)
    // Ordered the next morning, there four days later: everybody waits five days.
    expect(waits[0][5]).toBeGreaterThan(0)
    expect(waits[0].filter((units, days) => units > 0 && days !== 5)).toHaveLength(0)
  })

  it("wait at most so many days in 95 of 100 cases", () => {
    // So seldom that no order overtakes another.
    const changes = {
      policies: [{ reviewDays: 1, reorderPoint: -1, orderUpTo: 0 }],
      demand: { values: [0, 1], probabilities: [0.998, 0.002] },
      leadTime: { values: [3, 8], probabilities: [0.92, 0.08] },
    }
    const [{ waits }] = simulate(scenario(changes), COSTS).policies
    expect(waits).toEqual({ p90: 4, p95: 9, p99: 9 })
  })
})

describe("a seed", () => {
  it("gives the same figures again", () => {
    expect(simulate(scenario({ runs: 600 }), COSTS)).toEqual(simulate(scenario({ runs: 600 }), COSTS))
  })

  it("gives other figures where it is another", () => {
    expect(simulate(scenario({ runs: 600, seed: 7 }), COSTS)).not.toEqual(simulate(scenario({ runs: 600 }), COSTS))
  })

  it("gives two policies the same years, so that the same policy twice differs by nothing", () => {
    const [policy] = scenario().policies
    const { changes } = simulate(scenario({ policies: [policy, policy], runs: 300 }), COSTS)
    expect(changes).toHaveLength(1)
    expect(changes[0].totalCost).toEqual({ mean: 0, low: 0, high: 0 })
  })

  it("tells two policies apart better by the same years than by two intervals", () => {
    const more: SimulatedPolicy = { reviewDays: 1, reorderPoint: 13, orderQuantity: 20 }
    const { policies, changes } = simulate(scenario({ policies: [...scenario().policies, more] }), COSTS)
    const width = (interval: { low: number; high: number } | null): number => (interval?.high ?? NaN) - (interval?.low ?? NaN)
    expect(width(changes[0].meanBackorder)).toBeLessThan(width(policies[0].meanBackorder) / 2)
    expect(changes[0].meanBackorder?.high).toBeLessThan(0)
  })
})

const policies = (): fc.Arbitrary<SimulatedPolicy> =>
  fc.record({ reviewDays: fc.integer({ min: 1, max: 20 }), reorderPoint: fc.integer({ min: -10, max: 60 }) }).chain((base) =>
    fc.oneof(
      fc.record({ orderQuantity: fc.integer({ min: 1, max: 90 }), minimum: fc.integer({ min: 0, max: 30 }), multiple: fc.integer({ min: 0, max: 12 }) }),
      fc.record({ orderUpTo: fc.integer({ min: 1, max: 50 }).map((above) => base.reorderPoint + above), multiple: fc.constant(6) })
    ).map((quantity) => ({ ...base, ...quantity }))
  )

describe("every run", () => {
  property.prop([
    policies(),
    fc.array(fc.nat({ max: 25 }), { minLength: 1, maxLength: 40 }),
    fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 5 }),
    fc.integer(),
  ])("conserves: waiting before and demanded are served or still wait", (policy, demand, leadTimes, seed) => {
    const plan = planOf(
      scenario({ policies: [policy], demand: empirical(demand), leadTime: empirical(leadTimes), days: 90, runs: 20, seed })
    )
    for (let block = 0; block < blocksOf(plan); block++) {
      const { counts: [counts], waits: [waits] } = simulateBlock(plan, block)
      let late = 0
      for (let at = 0; at < counts.length; at += COUNTED) {
        const count = (name: keyof typeof COUNTS): number => counts[at + COUNTS[name]]
        expect(count("waitingBefore") + count("demanded")).toBe(count("servedAtOnce") + count("servedLate") + count("waitingAfter"))
        late += count("servedLate")
      }
      expect(waits.reduce((sum, units) => sum + units, 0)).toBe(late)
    }
  })
})

describe("what is ordered", () => {
  const batches = orderingRule({ reviewDays: 1, reorderPoint: 10, orderQuantity: 4, multiple: 6 })
  it.each([
    { position: 11, quantity: 0 },
    { position: 10, quantity: 6 },
    { position: 4, quantity: 12 },
    { position: 3, quantity: 12 },
  ])("is $quantity in batches at a position of $position", ({ position, quantity }) => {
    expect(orderAt(batches, position)).toBe(quantity)
  })
  const upTo = orderingRule({ reviewDays: 1, reorderPoint: 10, orderUpTo: 25, multiple: 6, minimum: 20 })
  it.each([
    { position: 10, quantity: 24 },
    { position: 3, quantity: 24 },
    { position: -1, quantity: 30 },
  ])("is $quantity up to a level at a position of $position", ({ position, quantity }) => {
    expect(orderAt(upTo, position)).toBe(quantity)
  })
})

describe("distributions", () => {
  it("gives each value seen its share", () => {
    expect(empirical([0, 0, 3, 1])).toEqual({ values: [0, 1, 3], probabilities: [0.5, 0.25, 0.25] })
  })

  it.each([
    { name: "whole", mean: 3, variance: 11, whole: true },
    { name: "divisible", mean: 2.5, variance: 1.5, whole: false },
    { name: "very many", mean: 40_000, variance: 9e7, whole: true },
  ])("keeps mean and variance of $name units", ({ mean, variance, whole }) => {
    const { values, probabilities } = dailyDemand({ mean, variance, whole })
    const moment = (of: (value: number) => number): number => values.reduce((sum, value, place) => sum + of(value) * probabilities[place], 0)
    expect(moment((value) => value) / mean).toBeCloseTo(1, 3)
    expect(moment((value) => (value - mean) ** 2) / variance).toBeCloseTo(1, 1)
  })

  it("gives a lead time its mean in whole days", () => {
    const { values, probabilities } = leadTimeDays({ mean: 21, sd: 6 })
    expect(values.every(Number.isInteger)).toBe(true)
    expect(values.reduce((sum, value, place) => sum + value * probabilities[place], 0)).toBeCloseTo(21, 1)
    expect(leadTimeDays({ mean: 7, sd: 0 })).toEqual({ values: [7], probabilities: [1] })
  })
})

describe("a scenario that cannot be", () => {
  it.each([
    { what: "a lead time of half a day", changes: { leadTime: exactly(0.5) }, says: "lead time[0] must be an integer, not 0.5" },
    { what: "a level below the reorder point", changes: { policies: [{ reviewDays: 1, reorderPoint: 9, orderUpTo: 9 }] }, says: "orderUpTo must be above 9, not 9" },
    { what: "a quantity of nothing", changes: { policies: [{ reviewDays: 1, reorderPoint: 9, orderQuantity: 0 }] }, says: "orderQuantity must be above 0, not 0" },
    { what: "probabilities of less than 1", changes: { demand: { values: [1, 2], probabilities: [0.4, 0.5] } }, says: "the probabilities of demand must add up to 1" },
    { what: "demand of less than nothing", changes: { demand: exactly(-1) }, says: "demand[0] must be at least 0, not -1" },
  ])("is refused for $what", ({ changes, says }) => {
    expect(() => planOf(scenario(changes))).toThrow(says)
  })
})
