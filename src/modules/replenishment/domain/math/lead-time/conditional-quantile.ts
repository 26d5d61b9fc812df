/**
 * When an order that is still open after a time c comes, and how probably it comes later than a day.
 *
 *   L | L > c:  F⁻¹(F(c) + q (1 − F(c)));  P(L > x | L > c) = (1 − F(x)) / (1 − F(c))
 *
 * Times in any one unit. What is open is never expected at a time that has passed.
 * Source: the truncated distribution; Johnson, Kotz & Balakrishnan (1994), "Continuous Univariate Distributions".
 * Worked value: ln L normal with mean ln 14 and sd .3, open after 18: the median is 20.5444, and it comes after 20 with
 * the probability .58299.
 */
import { requireFinite, requireProbability } from "../bounds"

interface Conditional {
  quantile: (params: { probability: number }) => number
  /** P(L > x | L > after). */
  survival: (params: { x: number }) => number
}

/** Of a distribution that gives no survival, 1 − cdf is taken. */
interface Unconditional {
  cdf: (params: { x: number }) => number
  survival?: (params: { x: number }) => number
  quantile: (params: { probability: number }) => number
}

export function conditionalQuantile({ distribution, after }: { distribution: Unconditional; after: number }): Conditional {
  requireFinite({ after })
  const survival = distribution.survival ?? ((at: { x: number }): number => 1 - distribution.cdf(at))
  const open = survival({ x: after })
  if (!(open > 0)) {
    throw new RangeError(`after must be below what the distribution can reach, not ${after}`)
  }
  return {
    quantile: ({ probability }) => {
      requireProbability({ probability })
      return Math.max(after, distribution.quantile({ probability: 1 - (1 - probability) * open }))
    },
    survival: ({ x }) => (x <= after ? 1 : survival({ x }) / open),
  }
}
