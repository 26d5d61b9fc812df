/**
 * The lognormal distribution: ln X is normal with mean μ and standard deviation σ; its median is e^μ.
 *
 *   F(x) = Φ((ln x − μ)/σ),  E[Xⁿ; X > x] = exp(nμ + n²σ²/2) Φ((μ + nσ² − ln x)/σ)
 *
 * Source: Snyder, L. V. & Shen, Z.-J. M. (2019), "Fundamentals of Supply Chain Theory", 2nd ed., (4.102).
 * Worked value: μ = 2, σ = 0.3 at x = 10 has the loss 0.283650 and the complementary loss 2.554491.
 */
import { requireFinite, requirePositive } from "../bounds"
import { continuousDistribution, type Distribution } from "./distribution"
import { normal } from "./normal"

type LognormalParameters = { logMean: number; logSd: number } | { median: number; logSd: number }

export function lognormal(parameters: LognormalParameters): Distribution {
  const { logSd } = parameters
  const logMean = logMeanOf(parameters)
  requireFinite({ logMean })
  requirePositive({ logSd })
  const standard = normal()
  const raw = (order: number): number => Math.exp(order * logMean + (order * order * logSd * logSd) / 2)
  return continuousDistribution({
    mean: raw(1),
    variance: raw(1) * raw(1) * Math.expm1(logSd * logSd),
    moment: (order, x) => {
      const z = { x: x > 0 ? (Math.log(x) - logMean) / logSd - order * logSd : -Infinity }
      return { below: raw(order) * standard.cdf(z), above: raw(order) * standard.survival(z) }
    },
    quantileOf: (probability) => Math.exp(logMean + logSd * standard.quantile({ probability })),
  })
}

function logMeanOf(parameters: LognormalParameters): number {
  if ("logMean" in parameters) {
    return parameters.logMean
  }
  requirePositive({ median: parameters.median })
  return Math.log(parameters.median)
}
