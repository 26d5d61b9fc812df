/**
 * Whether a rate of demand has risen, by the sum of what came above a reference value.
 *
 *   k = (λ₁ − λ₀) / ln(λ₁/λ₀),  Cₜ = max(0, Cₜ₋₁ + yₜ − k)
 *
 * with the rate λ₀ as it was and λ₁ > λ₀ as it would have to be noticed, in units per period. A chart that rises above
 * a decision interval signals; a small rise that lasts is found sooner than by looking at single periods.
 * Source: Lucas, J. M. (1985), "Counted Data CUSUM's", Technometrics 27:129-144.
 * Worked value: λ₀ = 4, λ₁ = 6 gives k = 4.93261; 4, 3, 5, 7 then gives 0, 0, .06739, 2.13479.
 */
import { places, requireAbove, requireNonNegative, requirePositive } from "../bounds"

export function poissonCusum({
  usualRate,
  raisedRate,
  observations,
}: {
  /** λ₀ */
  usualRate: number
  /** λ₁ */
  raisedRate: number
  observations: readonly number[]
}): { referenceValue: number; path: number[] } {
  requirePositive({ usualRate })
  requireAbove(usualRate, { raisedRate })
  requireNonNegative(places("observations", observations))
  const referenceValue = (raisedRate - usualRate) / Math.log(raisedRate / usualRate)
  let sum = 0
  const path = observations.map((observed) => (sum = Math.max(0, sum + observed - referenceValue)))
  return { referenceValue, path }
}
