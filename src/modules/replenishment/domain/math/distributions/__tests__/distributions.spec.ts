import { fc } from "@fast-check/jest"
import {
  beta,
  exponential,
  gamma,
  geometric,
  lognormal,
  negativeBinomial,
  normal,
  poisson,
  probabilityMass,
  shifted,
  studentT,
  uniform,
  type Distribution,
} from "../../index"

describe("the worked values of the docstrings", () => {
  it("are met", () => {
    expect(exponential({ mean: 1 }).quantile({ probability: 1e-12 }) / 1e-12).toBeCloseTo(1, 11)
    expect(normal({ mean: 8, sd: 3 }).loss({ x: 11 })).toBeCloseTo(0.249946411763059, 12)
    expect(normal({ mean: 8, sd: 3 }).complementaryLoss({ x: 11 })).toBeCloseTo(3.249946411763059, 12)
    expect(gamma({ shape: 9, scale: 0.5 }).loss({ x: 7 })).toBeCloseTo(0.057910792089881, 12)
    expect(gamma({ shape: 9, scale: 0.5 }).secondLoss({ x: 7 })).toBeCloseTo(0.05068580073573, 10)
    expect(poisson({ mean: 7 }).loss({ x: 5 })).toBeCloseTo(2.292600125697305, 4)
    expect(poisson({ mean: 7 }).secondLoss({ x: 5 })).toBeCloseTo(4.040829435261403, 8)
    expect(poisson({ mean: 6 }).quantile({ probability: 0.8 })).toBe(8)
    expect(negativeBinomial({ mean: 2, variance: 4 }).cdf({ x: 1 })).toBeCloseTo(0.5, 12)
    expect(negativeBinomial({ mean: 2, variance: 4 }).quantile({ probability: 0.5 })).toBe(1)
    expect(negativeBinomial({ size: 10, probability: 0.5 }).loss({ x: 20 })).toBeCloseTo(0.06594628095626831, 10)
    expect(lognormal({ logMean: 2, logSd: 0.3 }).loss({ x: 10 })).toBeCloseTo(0.283649738881062, 12)
    expect(lognormal({ logMean: 2, logSd: 0.3 }).complementaryLoss({ x: 10 })).toBeCloseTo(2.554491200971182, 12)
    expect(studentT({ degreesOfFreedom: 1 }).quantile({ probability: 0.9 })).toBeCloseTo(Math.tan(0.4 * Math.PI), 12)
    expect(studentT({ degreesOfFreedom: 3 }).loss({ x: 0 })).toBeCloseTo(Math.sqrt(3) / Math.PI, 12)
    expect(exponential({ rate: 1 }).loss({ x: 2.5 })).toBeCloseTo(Math.exp(-2.5), 12)
    expect(exponential({ rate: 1 }).secondLoss({ x: 2.5 })).toBeCloseTo(Math.exp(-2.5), 12)
    expect(geometric({ probability: 0.2 }).loss({ x: 5 })).toBeCloseTo(1.6384, 12)
    expect(geometric({ probability: 0.2 }).secondLoss({ x: 5 })).toBeCloseTo(6.5536, 12)
    expect(uniform({ min: 2, max: 12 }).loss({ x: 4 })).toBeCloseTo(3.2, 12)
    expect(uniform({ min: 2, max: 12 }).secondLoss({ x: 4 })).toBeCloseTo(8.533333333333333, 12)
    expect(uniform({ min: 2, max: 12 }).complementarySecondLoss({ x: 4 })).toBeCloseTo(0.13333333333333333, 12)
    expect(uniform({ min: 0, max: 1 }).secondLoss({ x: 0.5 })).toBeCloseTo(1 / 48, 12)
    expect(beta({ alpha: 2, beta: 2 }).cdf({ x: 0.25 })).toBeCloseTo(5 / 32, 12)
    expect(beta({ alpha: 2, beta: 2 }).loss({ x: 0.5 })).toBeCloseTo(3 / 32, 12)
    const table = probabilityMass({ pmf: { 1: 0.25, 2: 0.5, 4: 0.25 } })
    expect([table.mean, table.quantile({ probability: 0.5 }), table.loss({ x: 2 })]).toEqual([2.25, 2, 0.5])
    const ahead = shifted({ distribution: poisson({ mean: 6 }), by: 10 })
    expect(ahead.quantile({ probability: 0.8 })).toBe(18)
    expect(ahead.mass({ x: 10 })).toBeCloseTo(Math.exp(-6), 14)
  })

  // qnbinom(probability, size, p) of R 4.2.
  it.each([
    [0.99, 0.1, 0.66666666666666663, 1],
    [0.999, 0.1, 0.16666666666666669, 18],
    [0.9, 0.1, 0.032258064516129031, 8],
    [0.9, 0.1, 0.0039840637450199202, 67],
    [0.999, 0.1, 0.0039840637450199202, 843],
  ])("include R's negative binomial quantile %p of size %p and p %p", (probability, size, p, expected) => {
    const mean = (size * (1 - p)) / p
    expect(negativeBinomial({ mean, variance: mean / p }).quantile({ probability })).toBe(expected)
    expect(negativeBinomial({ size, probability: p }).quantile({ probability })).toBe(expected)
  })
})

describe("far out in a tail", () => {
  it("is 0 or 1 where a float can hold no more", () => {
    expect(gamma({ shape: 500, scale: 1 }).survival({ x: 5000 })).toBe(0)
    expect(gamma({ shape: 500, scale: 1 }).cdf({ x: 0.001 })).toBe(0)
    expect(gamma({ shape: 500, scale: 1 }).cdf({ x: 5000 })).toBe(1)
    expect(poisson({ mean: 1000 }).cdf({ x: 0 })).toBe(0)
    expect(normal().survival({ x: 40 })).toBe(0)
    expect(normal().loss({ x: -40 })).toBe(40)
    expect(studentT({ degreesOfFreedom: 300 }).survival({ x: 1e6 })).toBe(0)
  })

  // pgamma, pbeta and pt of SciPy 1.17 where cephes' own inverses are wrong.
  it.each([
    [gamma({ shape: 2.5, scale: 1 }), 1e-12, 2.5623217484152705e-5],
    [gamma({ shape: 50, scale: 1 }), 1e-12, 15.042083793080918],
    [beta({ alpha: 0.05, beta: 500 }), 0.999999999, 0.02980883707596986],
    [beta({ alpha: 500, beta: 3 }), 1e-12, 0.9342888106585151],
    [studentT({ degreesOfFreedom: 1e5 }), 1e-12, -7.035371742393576],
    [studentT({ degreesOfFreedom: 1000 }), 1e-12, -7.124228925314409],
  ])("has its quantiles to nine digits (%#)", (distribution, probability, expected) => {
    expect(distribution.quantile({ probability }) / expected).toBeCloseTo(1, 8)
  })

  it("has a quantile that is nothing where a float cannot be so small", () => {
    expect(gamma({ shape: 0.001, scale: 1 }).quantile({ probability: 0.05 })).toBe(0)
  })

  it("has its quantiles at the ends", () => {
    expect(normal().quantile({ probability: 0 })).toBe(-Infinity)
    expect(gamma({ shape: 2, scale: 3 }).quantile({ probability: 1 })).toBe(Infinity)
    expect(poisson({ mean: 3 }).quantile({ probability: 0 })).toBe(0)
    expect(poisson({ mean: 3 }).quantile({ probability: 1 })).toBe(Infinity)
    expect(studentT({ degreesOfFreedom: 2.5 }).quantile({ probability: 0.5 })).toBe(0)
  })
})

describe("a parameter out of bounds", () => {
  it.each([
    [() => normal({ mean: 1, sd: 0 }), "sd must be above 0, not 0"],
    [() => gamma({ mean: -1, variance: 2 }), "mean must be above 0, not -1"],
    [() => negativeBinomial({ mean: 3, variance: 2 }), "variance must be above 3, not 2"],
    [() => negativeBinomial({ size: 3, probability: 1 }), "probability must be above 0 and below 1, not 1"],
    [() => poisson({ mean: NaN }), "mean must be above 0, not NaN"],
    [() => poisson({ mean: 2 }).secondLoss({ x: 1.5 }), "x must be an integer, not 1.5"],
    [() => normal().quantile({ probability: 1.1 }), "probability must be from 0 to 1, not 1.1"],
    [() => uniform({ min: 2, max: 2 }), "max must be above 2, not 2"],
    [() => probabilityMass({ pmf: [0.5, 0.4] }), "pmf must add up to 1, not 0.9"],
    [() => probabilityMass({ pmf: [0.5, -0.5, 1] }), "pmf[1] must be from 0 to 1, not -0.5"],
    [() => probabilityMass({ pmf: { 1.5: 1 } }), "pmf must have integers for keys, not 1.5"],
  ])("is refused by its name and bound (%#)", (make, message) => {
    expect(make).toThrow(new RangeError(message))
  })
})

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const probability = between(0.001, 0.999)

const continuous: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ mean: between(-100, 100), sd: between(0.1, 50) }).map(normal),
  fc.record({ shape: between(0.2, 200), scale: between(0.1, 50) }).map(gamma),
  fc.record({ logMean: between(-2, 5), logSd: between(0.05, 1.2) }).map(lognormal),
  fc.record({ degreesOfFreedom: between(2.5, 200), location: between(-5, 50), scale: between(0.1, 9) }).map(studentT),
  fc.record({ rate: between(0.01, 10) }).map(exponential),
  // A float near 1 has too few digits for a distribution that piles up there.
  fc.record({ alpha: between(0.3, 40), beta: between(0.8, 40) }).map(beta),
  fc.record({ min: between(-10, 10), width: between(0.1, 100) }).map(({ min, width }) => uniform({ min, max: min + width }))
)
const discrete: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({ mean: between(0.05, 500) }).map(poisson),
  fc
    .record({ mean: between(0.05, 200), over: between(1.05, 30) })
    .map(({ mean, over }) => negativeBinomial({ mean, variance: mean * over })),
  fc.record({ probability: between(0.01, 0.99) }).map(geometric),
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 12 }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return probabilityMass({ pmf: weights.map((weight) => weight / sum) })
  })
)

const spread = (distribution: Distribution): number => Math.sqrt(distribution.variance) + Math.abs(distribution.mean)

describe("every distribution", () => {
  it("has quantiles that undo the cdf", () => {
    fc.assert(
      fc.property(continuous, probability, (distribution, p) => {
        expect(distribution.cdf({ x: distribution.quantile({ probability: p }) })).toBeCloseTo(p, 8)
      })
    )
    fc.assert(
      fc.property(discrete, probability, (distribution, p) => {
        const x = distribution.quantile({ probability: p })
        expect(distribution.cdf({ x })).toBeGreaterThanOrEqual(p - 1e-9)
        expect(distribution.cdf({ x: x - 1 })).toBeLessThan(p + 1e-9)
      })
    )
  })

  it("shares what is above and below: cdf and survival to 1, the losses to x less the mean", () => {
    fc.assert(
      fc.property(fc.oneof(continuous, discrete), probability, (distribution, p) => {
        const x = distribution.quantile({ probability: p })
        expect(distribution.cdf({ x }) + distribution.survival({ x })).toBeCloseTo(1, 11)
        const difference = distribution.complementaryLoss({ x }) - distribution.loss({ x })
        expect(Math.abs(difference - (x - distribution.mean))).toBeLessThan(1e-10 * (1 + spread(distribution)))
      })
    )
  })

  it("has second losses that share the second moment around x", () => {
    const check = (distribution: Distribution, p: number, step: number): void => {
      const x = distribution.quantile({ probability: p })
      const both = distribution.secondLoss({ x }) + distribution.complementarySecondLoss({ x })
      const around = (distribution.variance + (x - distribution.mean) ** 2 + step * (x - distribution.mean)) / 2
      expect(Math.abs(both - around)).toBeLessThan(1e-9 * (1 + spread(distribution) ** 2))
    }
    fc.assert(fc.property(continuous, probability, (distribution, p) => check(distribution, p, 0)))
    fc.assert(fc.property(discrete, probability, (distribution, p) => check(distribution, p, 1)))
  })

  it("loses less the higher x is, and ever more slowly (convex)", () => {
    fc.assert(
      fc.property(continuous, probability, between(0.001, 2), (distribution, p, share) => {
        const x = distribution.quantile({ probability: p })
        const step = share * Math.sqrt(distribution.variance)
        const slack = 1e-9 * (1 + spread(distribution))
        for (const loss of [distribution.loss, distribution.secondLoss]) {
          const [left, middle, right] = [x - step, x, x + step].map((at) => loss({ x: at }))
          expect(left).toBeGreaterThanOrEqual(middle - slack * (1 + spread(distribution)))
          expect(left - middle).toBeGreaterThanOrEqual(middle - right - slack * (1 + spread(distribution)))
        }
      })
    )
    fc.assert(
      fc.property(discrete, probability, (distribution, p) => {
        const x = distribution.quantile({ probability: p })
        const slack = 1e-9 * (1 + spread(distribution) ** 2)
        for (const loss of [distribution.loss, distribution.secondLoss]) {
          const [left, middle, right] = [x - 1, x, x + 1].map((at) => loss({ x: at }))
          expect(left).toBeGreaterThanOrEqual(middle - slack)
          expect(left - middle).toBeGreaterThanOrEqual(middle - right - slack)
        }
      })
    )
  })

  it("has a second loss that adds up the losses beyond (discrete)", () => {
    fc.assert(
      fc.property(discrete, probability, (distribution, p) => {
        const x = distribution.quantile({ probability: p })
        const step = distribution.secondLoss({ x }) - distribution.secondLoss({ x: x + 1 })
        expect(Math.abs(step - distribution.loss({ x: x + 1 }))).toBeLessThan(1e-9 * (1 + spread(distribution) ** 2))
      })
    )
  })
})
