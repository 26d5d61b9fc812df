import { fc, it as property } from "@fast-check/jest"
import BigNumber from "bignumber.js"
import { effectiveReorderPoint } from "../effective-reorder-point"
import { leadTimeClassOf } from "../lead-time-class"
import type { OrderTerms, PairInputs } from "../plan-inputs"
import { planPair } from "../plan-pair"

const steady = Array.from({ length: 52 }, (_, week) => 6 + (week % 3))

const agreed = (terms: Partial<OrderTerms> & { minimum?: number; pack?: number } = {}): OrderTerms => {
  const { minimum = 0, pack = 1, ...others } = terms
  return {
    discount: "all_units",
    prices: [{ from: 1, unitCost: 10 }],
    orderable: (wanted) => BigNumber.max(wanted, minimum).div(pack).decimalPlaces(0, BigNumber.ROUND_CEIL).times(pack),
    unitCostAt: () => new BigNumber(10),
    ...others,
  }
}

const pair = (changes: Partial<PairInputs> = {}): PairInputs => ({
  history: { weeks: steady, whole: true },
  panel: { method: "simple_exponential_smoothing", law: null, coverageProbability: 0.95, coverage: 0.94 },
  leadTime: { mean: 14, sd: 0 },
  reviewDays: 0,
  rule: "cycle",
  target: 0.95,
  costs: { holdingRate: 0.25, perOrder: 20, waitingPerUnitDay: 0.5, canceledPerWaitingUnit: 1 },
  terms: agreed(),
  ...changes,
})

const point = (inputs: PairInputs): number => planPair(inputs).reorderPoint?.toNumber() ?? NaN

describe("the plan of a pair", () => {
  it("orders once two weeks of steady demand and a little more are left", () => {
    const figures = planPair(pair())
    expect(figures).toMatchObject({ basis: "history", distribution: "poisson", reasons: [], rule: "cycle", target: 0.95 })
    expect(figures.leadTimeDemandMean).toBeCloseTo(14, 0)
    // The .95-quantile of a Poisson demand of mean 14 is 20.
    expect(figures.reorderPoint?.toNumber()).toBe(20)
    expect(figures.safetyStock?.toNumber()).toBeCloseTo(20 - (figures.leadTimeDemandMean ?? 0), 2)
    expect(figures.cycleService).toBeGreaterThanOrEqual(0.95)
  })

  it("adds what a lead time that varies asks for", () => {
    const sure = planPair(pair())
    const unsure = planPair(pair({ leadTime: { mean: 14, sd: 5 } }))
    const daily = sure.dailyDemandMean
    expect(unsure.leadTimeDemandVariance).toBeCloseTo((sure.leadTimeDemandVariance ?? 0) + (daily * 5) ** 2, 9)
    expect(unsure).toMatchObject({ distribution: "negative_binomial" })
    expect(unsure.reorderPoint?.toNumber()).toBeGreaterThan(20)
  })

  it("counts the review period as waiting time", () => {
    expect(planPair(pair({ reviewDays: 7 })).leadTimeDemandMean).toBeCloseTo(21, 0)
  })

  it("orders the economic quantity, in the supplier's packs and from its minimum on", () => {
    // √(2 · 20 · 365 d / 2.5) with d ≈ 1.
    expect(planPair(pair()).orderQuantity?.toNumber()).toBeCloseTo(76, -1)
    expect(planPair(pair({ terms: agreed({ pack: 24 }) })).orderQuantity?.modulo(24).toNumber()).toBe(0)
    expect(planPair(pair({ terms: agreed({ minimum: 500 }) })).orderQuantity?.toNumber()).toBe(500)
  })

  it("orders up to a price break that pays", () => {
    const prices = [
      { from: 1, unitCost: 10 },
      { from: 150, unitCost: 8 },
    ]
    expect(planPair(pair({ terms: agreed({ prices }) })).orderQuantity?.toNumber()).toBe(150)
  })

  it("orders what one review asks for where nobody said what an order costs", () => {
    const figures = planPair(pair({ reviewDays: 7, costs: { ...pair().costs, perOrder: null } }))
    expect(figures.reasons).toEqual(["no_order_cost"])
    expect(figures.orderQuantity?.toNumber()).toBe(7)
  })

  it("plans without an agreement, and names no cost then", () => {
    const figures = planPair(pair({ terms: null }))
    expect(figures).toMatchObject({ reasons: ["no_agreement"], yearlyCost: null })
    expect(figures.reorderPoint?.toNumber()).toBe(20)
  })

  it("keeps more at least cost the more waiting or a cancellation costs", () => {
    const at = (waitingPerUnitDay: number, canceledPerWaitingUnit: number): number =>
      point(pair({ rule: "least_cost", costs: { ...pair().costs, waitingPerUnitDay, canceledPerWaitingUnit } }))
    expect(at(0.5, 0)).toBeGreaterThan(at(0.05, 0))
    expect(at(0.05, 20)).toBeGreaterThan(at(0.05, 0))
  })

  it("costs no less anywhere near the point of least cost", () => {
    const inputs = pair({ rule: "least_cost", leadTime: { mean: 30, sd: 9 } })
    const best = planPair(inputs)
    const level = (target: number) => planPair({ ...inputs, rule: "cycle", target })
    for (const target of [0.3, 0.5, 0.7, 0.9, 0.99]) {
      const other = level(target)
      if (other.orderQuantity?.eq(best.orderQuantity ?? 0)) {
        expect(other.yearlyCost?.toNumber()).toBeGreaterThanOrEqual(best.yearlyCost?.toNumber() ?? 0)
      }
    }
  })

  it("falls back to the fill rate where least cost knows no cost of waiting", () => {
    const costs = { ...pair().costs, waitingPerUnitDay: null, canceledPerWaitingUnit: null }
    expect(planPair(pair({ rule: "least_cost", costs }))).toMatchObject({
      rule: "fill_rate",
      target: 0.95,
      reasons: ["no_backorder_cost"],
    })
  })

  it.each([
    { weeks: [] },
    { weeks: [3, 0, 2] },
    { weeks: [0, 0, 0, 9, 0, 0] },
  ])("says nothing with too little history: $weeks", ({ weeks }) => {
    const figures = planPair(pair({ history: { weeks, whole: true } }))
    expect(figures).toMatchObject({ basis: "too_little_history", reorderPoint: null, orderQuantity: null, fillRate: null })
  })

  it("plans divisible goods by a gamma distribution", () => {
    const figures = planPair(pair({ history: { weeks: steady.map((week) => week / 2 + 0.25), whole: false } }))
    expect(figures).toMatchObject({ distribution: "gamma" })
    expect(figures.reorderPoint?.decimalPlaces()).toBeLessThanOrEqual(3)
  })

  const inputs = fc.record({
    history: fc.record({
      weeks: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4000 })), { minLength: 0, maxLength: 60 }),
      whole: fc.boolean(),
    }),
    panel: fc.record({
      method: fc.constantFrom("simple_exponential_smoothing", "croston", "imapa", "teunter_syntetos_babai", "mean"),
      law: fc.option(fc.record({ factor: fc.double({ min: 0.1, max: 20, noNaN: true }), exponent: fc.double({ min: 0.5, max: 2, noNaN: true }) })),
      coverageProbability: fc.constant(0.95),
      coverage: fc.constant(0.94),
    }),
    leadTime: fc.record({
      mean: fc.double({ min: 0, max: 200, noNaN: true }),
      sd: fc.double({ min: 0, max: 60, noNaN: true }),
    }),
    reviewDays: fc.double({ min: 0, max: 30, noNaN: true }),
    rule: fc.constantFrom("cycle" as const, "fill_rate" as const, "least_cost" as const),
    target: fc.double({ min: 0.5, max: 0.995, noNaN: true }),
    costs: fc.record({
      holdingRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
      perOrder: fc.option(fc.double({ min: 0.01, max: 500, noNaN: true })),
      waitingPerUnitDay: fc.option(fc.double({ min: 0.001, max: 10, noNaN: true })),
      canceledPerWaitingUnit: fc.option(fc.double({ min: 0.001, max: 50, noNaN: true })),
    }),
    terms: fc.option(
      fc
        .record({ minimum: fc.integer({ min: 0, max: 300 }), pack: fc.integer({ min: 1, max: 48 }), unitCost: fc.double({ min: 0.01, max: 900, noNaN: true }) })
        .map(({ minimum, pack, unitCost }) => ({ ...agreed({ minimum, pack, prices: [{ from: 1, unitCost }] }), pack, minimum }))
    ),
  })

  property.prop([inputs], { numRuns: 300 })("is never not a number, never below nothing, and can always be ordered", (given) => {
    const figures = planPair(given)
    expect(figures.reasons).not.toContain("not_computable")
    for (const value of Object.values(figures)) {
      expect(value).not.toBeNaN()
    }
    if (figures.basis === "history") {
      expect(figures.reorderPoint?.gte(0)).toBe(true)
      expect(figures.orderQuantity?.gt(0)).toBe(true)
      if (given.terms) {
        expect(figures.orderQuantity?.modulo(given.terms.pack).toNumber()).toBe(0)
        expect(figures.orderQuantity?.gte(given.terms.minimum)).toBe(true)
      }
      const reached = figures.rule === "cycle" ? figures.cycleService : figures.rule === "fill_rate" ? figures.fillRate : 1
      expect(reached).toBeGreaterThanOrEqual((figures.target ?? 0) - 1e-6)
    }
  })

  const enough = inputs.filter(({ history }) => history.weeks.filter((week) => week > 0).length > 4)

  property.prop([enough, fc.constantFrom("cycle" as const, "fill_rate" as const)], { numRuns: 100 })(
    "never asks for less where the target is higher",
    (given, rule) => {
      expect(point({ ...given, rule, target: 0.97 })).toBeGreaterThanOrEqual(point({ ...given, rule, target: 0.8 }))
    }
  )

  property.prop([enough, fc.double({ min: 1, max: 60, noNaN: true })], { numRuns: 100 })(
    "never asks for less where the lead time is longer",
    (given, longer) => {
      const { leadTime } = given
      // Cycles alone: of a longer lead time the law knows more variance, and a large quantity may serve it all the same.
      const [short, long] = [leadTime.mean, leadTime.mean + longer].map((mean) =>
        planPair({ ...given, rule: "cycle", target: 0.9, leadTime: { mean, sd: 0 }, reviewDays: 1 })
      )
      expect(long.leadTimeDemandMean).toBeGreaterThanOrEqual(short.leadTimeDemandMean ?? 0)
    }
  )
})

describe("what holds today", () => {
  const row = {
    reorder_point: "20",
    order_quantity: "76",
    override_reorder_point: "35",
    override_order_quantity: null,
    override_until: "2026-12-24",
  }

  it.each([
    { today: "2026-12-24", reorder: 35, overridden: true },
    { today: "2026-12-25", reorder: 20, overridden: false },
  ])("is what was set until its last day is over: $today", ({ today, reorder, overridden }) => {
    const effective = effectiveReorderPoint(row, today)
    expect(effective).toMatchObject({ overridden })
    expect([effective.reorderPoint?.toNumber(), effective.orderQuantity?.toNumber()]).toEqual([reorder, 76])
  })

  it("is a set one even where nothing could be computed, and without an end", () => {
    const set = { ...row, reorder_point: null, order_quantity: null, override_until: null }
    const effective = effectiveReorderPoint(set, "2030-01-01")
    expect([effective.reorderPoint?.toNumber(), effective.orderQuantity]).toEqual([35, null])
  })
})

describe("the class of a lead time", () => {
  it.each([
    [0, 1],
    [1.4, 1],
    [1.5, 2],
    [3, 4],
    [20, 13],
  ])("%d weeks compete with %d", (weeks, expected) => {
    expect(leadTimeClassOf(weeks)).toBe(expected)
  })
})
