/**
 * The gamma distribution by shape k and scale θ, or by the mean and variance it shall have.
 *
 *   k = m² / v, θ = v / m;  F(x) = P(k, x/θ);  E[X; X > x] = kθ Q(k + 1, x/θ), E[X²; X > x] = k(k + 1)θ² Q(k + 2, x/θ)
 *
 * Source: Burgin, T. A. (1975), "The gamma distribution and inventory control", ORQ 26:507-525.
 * Worked value: k = 9, θ = 1/2 at x = 7 has the loss 0.0579108 and the second loss 0.0506858.
 */
import { igami } from "cephes"
import { requirePositive } from "../bounds"
import { continuousDistribution, type Distribution } from "./distribution"
import { positiveQuantile } from "./positive-quantile"
import { lowerIncompleteGamma, upperIncompleteGamma } from "./special-functions"

type GammaParameters = { shape: number; scale: number } | { mean: number; variance: number }

export function gamma(parameters: GammaParameters): Distribution {
  const { shape, scale } = shapeAndScale(parameters)
  const raw = [1, shape * scale, shape * (shape + 1) * scale * scale]
  return continuousDistribution({
    mean: shape * scale,
    variance: shape * scale * scale,
    moment: (order, x) => ({
      below: raw[order] * lowerIncompleteGamma(shape + order, x / scale),
      above: raw[order] * upperIncompleteGamma(shape + order, x / scale),
    }),
    quantileOf: (probability) => {
      if (probability === 0 || probability === 1) {
        return probability === 0 ? 0 : Infinity
      }
      const isLow = probability <= 0.5
      return (
        scale *
        positiveQuantile({
          tail: (x) => (isLow ? lowerIncompleteGamma(shape, x) : upperIncompleteGamma(shape, x)),
          rising: isLow,
          target: isLow ? probability : 1 - probability,
          guess: () => igami(shape, 1 - probability),
          most: Infinity,
        })
      )
    },
  })
}

function shapeAndScale(parameters: GammaParameters): { shape: number; scale: number } {
  if ("shape" in parameters) {
    const { shape, scale } = parameters
    requirePositive({ shape, scale })
    return { shape, scale }
  }
  const { mean, variance } = parameters
  requirePositive({ mean, variance })
  return { shape: (mean * mean) / variance, scale: variance / mean }
}
