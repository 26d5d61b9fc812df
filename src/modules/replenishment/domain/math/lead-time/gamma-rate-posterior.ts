/**
 * What a few lead times say of the next one, if they are gamma with a known shape c and an unknown rate.
 *
 *   rate ~ gamma(a₀, b₀): a = a₀ + n c, b = b₀ + Σ L;  next lead time = b · BetaPrime(c, a), with the mean b c/(a − 1)
 *
 * Lead times and b₀ in any one unit; the mean is infinite where a ≤ 1.
 * Source: conjugacy of the gamma distribution; Raiffa, H. & Schlaifer, R. (1961), "Applied Statistical Decision
 * Theory", 10.3. Worked value: 12, 15, 14, 20, 11 with c = 4, a₀ = 2, b₀ = 6 gives a = 22, b = 78, the mean 14.8571
 * and the .9-quantile 25.7259.
 */
import { beta } from "../distributions/beta"
import { places, requireNonNegative, requirePositive } from "../bounds"

interface GammaRatePosterior {
  /** a */
  shape: number
  /** b */
  rate: number
  mean: number
  cdf: (params: { x: number }) => number
  quantile: (params: { probability: number }) => number
}

export function gammaRatePosterior({
  shape,
  observations,
  prior,
}: {
  /** c, of a lead time. */
  shape: number
  observations: readonly number[]
  prior: { shape: number; rate: number }
}): GammaRatePosterior {
  requirePositive({ shape, "prior.shape": prior.shape, "prior.rate": prior.rate })
  requireNonNegative(places("observations", observations))
  const a = prior.shape + observations.length * shape
  const b = observations.reduce((sum, time) => sum + time, prior.rate)
  const share = beta({ alpha: shape, beta: a })
  return {
    shape: a,
    rate: b,
    mean: a > 1 ? (b * shape) / (a - 1) : Infinity,
    cdf: ({ x }) => (x > 0 ? share.cdf({ x: x / (b + x) }) : 0),
    quantile: (params) => {
      const part = share.quantile(params)
      return (b * part) / (1 - part)
    },
  }
}
