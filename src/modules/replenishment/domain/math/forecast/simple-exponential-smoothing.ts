/**
 * Simple exponential smoothing: a level that moves towards each new demand by a share α of the difference.
 *
 *   ℓ₁ = d₁, ℓₜ = ℓₜ₋₁ + α (dₜ − ℓₜ₋₁), and ℓₜ is the forecast for every period to come
 *
 * Units per period. Where no α is given, it is the one in [.01, .99] with the least sum of squared one-step errors.
 * Source: Brown, R. G. (1959), "Statistical Forecasting for Inventory Control"; Hyndman et al. (2008), ch. 2.
 * Worked value: 0, 0, 3, 0, 0, 0, 2, 0, 4, 0, 0, 1 with α = .1 gives 0.6259241467.
 */
import { requireInnerProbability } from "../bounds"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"
import { bestSmoothing, smoothedPath } from "./smoothed-path"

interface Smoothed extends Forecast {
  smoothing: number
}

const WIDEST = { from: 0.01, to: 0.99 }

export function simpleExponentialSmoothing(history: DemandHistory & { smoothing?: number }): Smoothed {
  requireHistory(history)
  const { smoothing = bestSmoothing(history.demand, WIDEST) } = history
  requireInnerProbability({ smoothing })
  return { ...forecastFromPath(history, smoothedPath(history.demand, smoothing)), smoothing }
}
