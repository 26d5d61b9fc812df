/**
 * How much more orders vary than demand at least, if every period the forecast is renewed and the position raised to
 * what it asks for. L counts the review period, in periods; no unit.
 *
 *   moving average of p periods, demand with the autocorrelation ρ: 1 + (2L/p + 2L²/p²)(1 − ρᵖ)
 *   exponential smoothing, independent demand: 1 + 2Lα + 2L²α²/(2 − α)
 *
 * They are met exactly where the safety stock is not adjusted to the forecast's error.
 * Source: Chen, F., Drezner, Z., Ryan, J. K. & Simchi-Levi, D. (2000), Mgmt Sci 46:436-443, (5); Chen, Ryan &
 * Simchi-Levi (2000), NRL 47:269-286. Worked value: p = 5, L = 3, ρ = 0 gives 2.92; α = .2, L = 3 gives 2.6.
 */
import { requireFinite, requireNonNegative, requirePositive, requireProbability } from "../bounds"

export function bullwhipOfMovingAverage({
  periods,
  leadTime,
  autocorrelation = 0,
}: {
  periods: number
  leadTime: number
  autocorrelation?: number
}): number {
  requirePositive({ periods })
  requireNonNegative({ leadTime })
  requireFinite({ autocorrelation })
  requireProbability({ "absolute autocorrelation": Math.abs(autocorrelation) })
  const reach = leadTime / periods
  return 1 + (2 * reach + 2 * reach * reach) * (1 - autocorrelation ** periods)
}

export function bullwhipOfSmoothing({ smoothing, leadTime }: { smoothing: number; leadTime: number }): number {
  requireProbability({ smoothing })
  requireNonNegative({ leadTime })
  const reach = leadTime * smoothing
  return 1 + 2 * reach + (2 * reach * reach) / (2 - smoothing)
}
