/**
 * What a few lead times say of the next one, if their logarithms are normal with unknown mean and variance.
 *
 *   prior: μ | σ² ~ N(μ₀, σ²/κ₀), σ² ~ inverse gamma(α₀, β₀); with n observations x = ln L of mean x̄:
 *   κ = κ₀ + n, μ = (κ₀ μ₀ + n x̄)/κ, α = α₀ + n/2, β = β₀ + ½ Σ(x − x̄)² + κ₀ n (x̄ − μ₀)²/(2κ)
 *   next lead time: exp(μ + √(β(κ + 1)/(ακ)) T) with T Student's t of 2α degrees of freedom
 *
 * Lead times in any one unit, above 0. With few observations it follows the prior, which is what the panel's suppliers
 * are like, with many those observed. Its mean is infinite: ask it for quantiles.
 * Source: Murphy, K. P. (2007), "Conjugate Bayesian analysis of the Gaussian distribution"; Gelman et al. (2013), 3.3.
 * Worked value: 12, 15, 14, 20, 11 with μ₀ = ln 14, κ₀ = 2, α₀ = 3, β₀ = .27 gives μ = 2.64339, κ = 7, α = 5.5,
 * β = .376883 and the .9-quantile 20.5928.
 */
import { places, requireFinite, requireNonNegative, requirePositive } from "../bounds"
import { studentT } from "../distributions/student-t"

interface NormalInverseGamma {
  /** μ, of the logarithm. */
  logMean: number
  /** κ, the mean's weight in observations; 0 for no opinion of it. */
  weight: number
  /** α */
  shape: number
  /** β */
  scale: number
}

interface LeadTimePosterior extends NormalInverseGamma {
  cdf: (params: { x: number }) => number
  quantile: (params: { probability: number }) => number
}

export function lognormalNormalInverseGamma({
  observations,
  prior,
}: {
  observations: readonly number[]
  prior: NormalInverseGamma
}): LeadTimePosterior {
  requirePositive(places("observations", observations))
  requireFinite({ logMean: prior.logMean })
  requireNonNegative({ weight: prior.weight })
  requirePositive({ shape: prior.shape, scale: prior.scale })
  const { logMean, weight, shape, scale } = updated(prior, observations.map(Math.log))
  requirePositive({ "weight of prior and observations": weight })
  const next = studentT({
    degreesOfFreedom: 2 * shape,
    location: logMean,
    scale: Math.sqrt((scale * (weight + 1)) / (shape * weight)),
  })
  return {
    logMean,
    weight,
    shape,
    scale,
    cdf: ({ x }) => (x > 0 ? next.cdf({ x: Math.log(x) }) : 0),
    quantile: (params) => Math.exp(next.quantile(params)),
  }
}

function updated(prior: NormalInverseGamma, logs: readonly number[]): NormalInverseGamma {
  const count = logs.length
  const mean = count > 0 ? logs.reduce((sum, value) => sum + value, 0) / count : prior.logMean
  const squares = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const weight = prior.weight + count
  return {
    logMean: weight > 0 ? (prior.weight * prior.logMean + count * mean) / weight : prior.logMean,
    weight,
    shape: prior.shape + count / 2,
    scale:
      prior.scale +
      squares / 2 +
      (weight > 0 ? (prior.weight * count * (mean - prior.logMean) ** 2) / (2 * weight) : 0),
  }
}
