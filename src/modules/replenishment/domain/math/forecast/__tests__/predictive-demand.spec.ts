import { fc } from "@fast-check/jest"
import { predictiveDemand } from "../predictive-demand"

const PROBABILITIES = [0.5, 0.8, 0.9, 0.95]

describe("demand to come", () => {
  it("has the moments of its docstring", () => {
    const { mean, variance } = predictiveDemand({ observed: [0, 4, 0, 4], weeks: 1, whole: true })
    expect(mean).toBe(2)
    expect(variance).toBeCloseTo(20 / 3, 12)
  })

  it("varies at least as a Poisson demand where whole units never varied, and not at all where divisible ones did not", () => {
    expect(predictiveDemand({ observed: [3, 3, 3, 3], weeks: 4, whole: true }).variance).toBeCloseTo(4 * 3 + (16 * 3) / 4, 12)
    expect(predictiveDemand({ observed: [0.5, 0.5], weeks: 4, whole: false }).quantile({ probability: 0.95 })).toBe(2)
  })

  // qgamma(probability, shape 0.3, scale 1.7) of R 4.2; two weeks with m = 0.51 and 1.5·s² = 0.867.
  it.each([
    [0.5, 0.1243229309738182],
    [0.9, 1.5041783147124148],
    [0.95, 2.3329949049715064],
  ])("has R's gamma quantile %p", (probability, expected) => {
    const half = Math.sqrt(0.867 / 1.5 / 2)
    const { quantile } = predictiveDemand({ observed: [0.51 - half, 0.51 + half], weeks: 1, whole: false })
    expect(quantile({ probability })).toBeCloseTo(expected, 9)
  })

  const weeks = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.1, max: 12, noNaN: true }))
  const history = (demand: fc.Arbitrary<number>) =>
    fc.array(demand, { minLength: 4, maxLength: 52 }).filter((observed) => observed.some((value) => value > 0))
  const wholes = history(fc.integer({ min: 0, max: 100_000 })).map((observed) => ({ observed, whole: true }))
  const parts = history(fc.integer({ min: 0, max: 50_000 }).map((thousandths) => thousandths / 1000)).map((observed) => ({
    observed,
    whole: false,
  }))

  it("has quantiles that ascend, never below nothing, whole where units are whole", () => {
    fc.assert(
      fc.property(fc.oneof(wholes, parts), weeks, ({ observed, whole }, h) => {
        const { quantile } = predictiveDemand({ observed, whole, weeks: h })
        const quantiles = PROBABILITIES.map((probability) => quantile({ probability }))
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b))
        expect(quantiles[0]).toBeGreaterThanOrEqual(0)
        expect(quantiles.every(Number.isFinite)).toBe(true)
        expect(!whole || quantiles.every(Number.isInteger)).toBe(true)
      })
    )
  })

  it("is never less over more weeks", () => {
    fc.assert(
      fc.property(fc.oneof(wholes, parts), fc.integer({ min: 1, max: 11 }), ({ observed, whole }, h) => {
        for (const probability of PROBABILITIES) {
          const over = (count: number): number => predictiveDemand({ observed, whole, weeks: count }).quantile({ probability })
          expect(over(h + 1)).toBeGreaterThanOrEqual(over(h) * (1 - 1e-9))
        }
      })
    )
  })
})
