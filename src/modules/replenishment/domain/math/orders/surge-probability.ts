/**
 * How probable demand as high as the observed one is, if nothing has changed: P(X ≥ x).
 *
 * Demand with the forecast mean and variance of the period, in units and units²: negative binomial, or Poisson where
 * the variance is no larger than the mean. A small one is a surge; over many items the false alarms must be bounded
 * together (Benjamini & Hochberg 1995).
 * Source: Syntetos & Boylan (2006), IJPE 103:36-47, on the distribution.
 * Worked value: mean 6, variance 30, observed 22 gives .0191990.
 */
import { requireNonNegative } from "../bounds"
import { demandDistribution } from "../reorder/demand-distribution"

export function surgeProbability({ mean, variance, observed }: { mean: number; variance: number; observed: number }): number {
  requireNonNegative({ mean, variance, observed })
  return demandDistribution({ mean, variance, whole: true }).survival({ x: Math.ceil(observed) - 1 })
}
