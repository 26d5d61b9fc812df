/**
 * What all distributions here can be asked, and how the answers follow from partial moments.
 *
 *   loss n(x) = E[(X − x)⁺], complementary loss n̄(x) = E[(x − X)⁺], so n̄(x) − n(x) = x − E[X]
 *   second loss, continuous: ½ E[((X − x)⁺)²]; discrete: ½ E[(X − x)⁺ (X − x − 1)⁺]
 *   complementary second loss, continuous: ½ E[((x − X)⁺)²]; discrete: ½ E[(x − X)⁺ (x − X + 1)]
 *
 * With M₀, M₁, M₂ the moments of what lies above x (discrete: of X and X(X − 1)), n = M₁ − x M₀ and the second loss is
 * ½ (M₂ − 2x M₁ + x² M₀), with x(x + 1) for x² where X is discrete. What lies below gives the complements.
 *
 * In units of X, its square for the second losses. A second loss of a discrete X is asked at integers.
 * Source: Zipkin, P. H. (2000), "Foundations of Inventory Management", C.4-C.5; Snyder & Shen (2019), C.3.
 * Worked value: uniform on 0..1 at x = 1/2: n = n̄ = 1/8 and both second losses are 1/48.
 */
import { requireFinite, requireInteger, requireProbability } from "../bounds"

export interface Distribution {
  mean: number
  variance: number
  /** P(X ≤ x). */
  cdf: (params: { x: number }) => number
  /** P(X > x), exact where it is small. */
  survival: (params: { x: number }) => number
  /** The smallest x with P(X ≤ x) ≥ probability. */
  quantile: (params: { probability: number }) => number
  loss: (params: { x: number }) => number
  complementaryLoss: (params: { x: number }) => number
  secondLoss: (params: { x: number }) => number
  complementarySecondLoss: (params: { x: number }) => number
}

export interface DiscreteDistribution extends Distribution {
  /** P(X = x). */
  mass: (params: { x: number }) => number
}

interface PartialMoment {
  /** E[Xⁿ; X ≤ x], discrete: E[X(X − 1)…(X − n + 1); X ≤ x]. */
  below: number
  /** The same of X > x. */
  above: number
}

interface FromPartialMoments {
  mean: number
  variance: number
  moment: (order: 0 | 1 | 2, x: number) => PartialMoment
  quantileOf: (probability: number) => number
}

export const continuousDistribution = (parts: FromPartialMoments): Distribution => fromPartialMoments(parts, (x) => x * x)

export const discreteDistribution = (
  parts: FromPartialMoments & { massOf: (x: number) => number }
): DiscreteDistribution => ({
  ...fromPartialMoments(parts, (x) => {
    requireInteger({ x })
    return x * (x + 1)
  }),
  mass: ({ x }) => (Number.isInteger(x) ? parts.massOf(x) : 0),
})

function fromPartialMoments(
  { mean, variance, moment, quantileOf }: FromPartialMoments,
  square: (x: number) => number
): Distribution {
  const notBelowZero = (value: number): number => Math.max(0, value)
  return {
    mean,
    variance,
    cdf: ({ x }) => moment(0, x).below,
    survival: ({ x }) => moment(0, x).above,
    quantile: ({ probability }) => {
      requireProbability({ probability })
      return quantileOf(probability)
    },
    loss: ({ x }) => {
      requireFinite({ x })
      return notBelowZero(moment(1, x).above - x * moment(0, x).above)
    },
    complementaryLoss: ({ x }) => {
      requireFinite({ x })
      return notBelowZero(x * moment(0, x).below - moment(1, x).below)
    },
    secondLoss: ({ x }) => {
      requireFinite({ x })
      return notBelowZero((moment(2, x).above - 2 * x * moment(1, x).above + square(x) * moment(0, x).above) / 2)
    },
    complementarySecondLoss: ({ x }) => {
      requireFinite({ x })
      return notBelowZero((moment(2, x).below - 2 * x * moment(1, x).below + square(x) * moment(0, x).below) / 2)
    },
  }
}

/**
 * The distribution of location + scale · X. Worked value: a normal demand of mean 8 and standard deviation 3 loses at 11
 * three times what a standard normal one loses at 1, 3 · 0.08332 = 0.24995.
 */
export function located(standard: Distribution, location: number, scale: number): Distribution {
  const z = (x: number): { x: number } => ({ x: (x - location) / scale })
  return {
    mean: location + scale * standard.mean,
    variance: scale * scale * standard.variance,
    cdf: ({ x }) => standard.cdf(z(x)),
    survival: ({ x }) => standard.survival(z(x)),
    quantile: (params) => location + scale * standard.quantile(params),
    loss: ({ x }) => scale * standard.loss(z(x)),
    complementaryLoss: ({ x }) => scale * standard.complementaryLoss(z(x)),
    secondLoss: ({ x }) => scale * scale * standard.secondLoss(z(x)),
    complementarySecondLoss: ({ x }) => scale * scale * standard.complementarySecondLoss(z(x)),
  }
}
