import { fc } from "@fast-check/jest"
import { conditionalQuantile, gammaRatePosterior, lognormal, lognormalNormalInverseGamma, uniform } from "../../index"

const SEEN = [12, 15, 14, 20, 11]
const PRIOR = { logMean: Math.log(14), weight: 2, shape: 3, scale: 0.27 }

describe("the worked values of the docstrings", () => {
  it("are met by the lognormal posterior", () => {
    const posterior = lognormalNormalInverseGamma({ observations: SEEN, prior: PRIOR })
    expect(posterior).toMatchObject({ logMean: expect.closeTo(2.64339, 5), weight: 7, shape: 5.5, scale: expect.closeTo(0.376883, 6) })
    expect(posterior.quantile({ probability: 0.9 })).toBeCloseTo(20.5928, 4)
  })

  it("are met by the gamma posterior", () => {
    const posterior = gammaRatePosterior({ shape: 4, observations: SEEN, prior: { shape: 2, rate: 6 } })
    expect(posterior).toMatchObject({ shape: 22, rate: 78, mean: expect.closeTo(14.8571, 4) })
    expect(posterior.quantile({ probability: 0.9 })).toBeCloseTo(25.7259, 4)
  })

  it("are met by what is still open", () => {
    const open = conditionalQuantile({ distribution: lognormal({ median: 14, logSd: 0.3 }), after: 18 })
    expect(open.quantile({ probability: 0.5 })).toBeCloseTo(20.5444, 4)
    expect(open.survival({ x: 20 })).toBeCloseTo(0.58299, 5)
  })
})

describe("what a few lead times say", () => {
  const times = fc.array(fc.double({ min: 0.5, max: 300, noNaN: true }), { maxLength: 20 })
  const probability = fc.double({ min: 0.02, max: 0.98, noNaN: true })

  it("has a quantile that its cdf reaches", () => {
    fc.assert(
      fc.property(times, probability, (observations, p) => {
        const posteriors = [
          lognormalNormalInverseGamma({ observations, prior: PRIOR }),
          gammaRatePosterior({ shape: 4, observations, prior: { shape: 2, rate: 6 } }),
        ]
        for (const { cdf, quantile } of posteriors) {
          expect(cdf({ x: quantile({ probability: p }) })).toBeCloseTo(p, 8)
        }
      })
    )
  })

  it("is the prior without any, and does not depend on their order or on the unit", () => {
    const none = lognormalNormalInverseGamma({ observations: [], prior: PRIOR })
    expect(none).toMatchObject(PRIOR)
    expect(none.quantile({ probability: 0.5 })).toBeCloseTo(14, 12)
    fc.assert(
      fc.property(times, (observations) => {
        const median = (seen: readonly number[], logMean: number): number =>
          lognormalNormalInverseGamma({ observations: seen, prior: { ...PRIOR, logMean } }).quantile({ probability: 0.5 })
        expect(median([...observations].reverse(), PRIOR.logMean) / median(observations, PRIOR.logMean)).toBeCloseTo(1, 9)
        const inHours = observations.map((time) => time * 24)
        expect(median(inHours, PRIOR.logMean + Math.log(24)) / median(observations, PRIOR.logMean)).toBeCloseTo(24, 7)
      })
    )
  })

  it("learns in two parts what it learns at once", () => {
    const first = lognormalNormalInverseGamma({ observations: SEEN.slice(0, 2), prior: PRIOR })
    const then = lognormalNormalInverseGamma({ observations: SEEN.slice(2), prior: first })
    const once = lognormalNormalInverseGamma({ observations: SEEN, prior: PRIOR })
    expect(then.scale).toBeCloseTo(once.scale, 12)
    expect(then.logMean).toBeCloseTo(once.logMean, 12)
  })

  it("takes no opinion of the mean from a prior without weight, but then needs an observation", () => {
    const prior = { ...PRIOR, weight: 0, logMean: 99 }
    expect(lognormalNormalInverseGamma({ observations: [10, 10], prior }).quantile({ probability: 0.5 })).toBeCloseTo(10, 9)
    expect(() => lognormalNormalInverseGamma({ observations: [], prior })).toThrow(RangeError)
    expect(() => lognormalNormalInverseGamma({ observations: [4, 0], prior: PRIOR })).toThrow("observations[1] must be above 0, not 0")
    expect(() => gammaRatePosterior({ shape: 0, observations: [], prior: { shape: 2, rate: 6 } })).toThrow("shape must be above 0, not 0")
    expect(gammaRatePosterior({ shape: 4, observations: [], prior: { shape: 1, rate: 6 } }).mean).toBe(Infinity)
  })
})

describe("what is still open", () => {
  it("comes no sooner than now, and as before where nothing has passed", () => {
    const distribution = lognormal({ median: 14, logSd: 0.5 })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 0.99, noNaN: true }), (after, p) => {
        const open = conditionalQuantile({ distribution, after })
        const time = open.quantile({ probability: p })
        expect(time).toBeGreaterThanOrEqual(after)
        expect(open.survival({ x: time })).toBeCloseTo(1 - p, 6)
      })
    )
    expect(conditionalQuantile({ distribution, after: 0 }).quantile({ probability: 0.5 })).toBeCloseTo(14, 9)
  })

  it("is no question beyond what the distribution reaches", () => {
    const distribution = uniform({ min: 0, max: 10 })
    expect(() => conditionalQuantile({ distribution, after: 10 })).toThrow("after must be below what the distribution can reach, not 10")
  })
})
