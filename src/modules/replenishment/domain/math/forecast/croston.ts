/**
 * Croston's method for intermittent demand, and its correction by Syntetos and Boylan.
 *
 *   forecast = ẑ / p̂ with ẑ the smoothed size of what was demanded and p̂ the smoothed time between demands
 *
 * Both are smoothed only where there was demand; the first interval is the time up to the first demand. The quotient
 * is too high by nearly p̂ / (p̂ − α/2), so Syntetos and Boylan multiply it by 1 − α/2. Units per period.
 * Neither is a safe default: what stops selling keeps its forecast for ever.
 * Source: Croston, J. D. (1972), ORQ 23:289-303; Syntetos, A. A. & Boylan, J. E. (2005), IJF 21:303-314.
 * Worked value: 0, 0, 3, 0, 0, 0, 2, 0, 4, 0, 0, 1 with α = .1 gives ẑ = 2.809, p̂ = 2.991 and 0.93915; corrected 0.89219.
 */
import { requireInnerProbability } from "../bounds"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"

type CrostonParameters = DemandHistory & {
  /** α, of sizes and of intervals. */
  smoothing?: number
}

interface CrostonForecast extends Forecast {
  /** ẑ; 0 where there never was demand. */
  size: number
  /** p̂ in periods; null where there never was demand. */
  interval: number | null
}

export const croston = (parameters: CrostonParameters): CrostonForecast => forecastBy(parameters, () => 1)

export const syntetosBoylan = (parameters: CrostonParameters): CrostonForecast =>
  forecastBy(parameters, (smoothing) => 1 - smoothing / 2)

function forecastBy(
  { smoothing = 0.1, ...history }: CrostonParameters,
  correction: (smoothing: number) => number
): CrostonForecast {
  requireHistory(history)
  requireInnerProbability({ smoothing })
  let size = 0
  let interval: number | null = null
  let since = 0
  const path = history.demand.map((demand) => {
    since++
    if (demand > 0) {
      size = interval === null ? demand : size + smoothing * (demand - size)
      interval = interval === null ? since : interval + smoothing * (since - interval)
      since = 0
    }
    return interval === null ? 0 : (correction(smoothing) * size) / interval
  })
  return { ...forecastFromPath(history, path), size, interval }
}
