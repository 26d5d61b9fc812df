/**
 * The method of Teunter, Syntetos and Babai for intermittent demand that may die out.
 *
 *   forecast = p̂ · ẑ with p̂ the smoothed share of periods with demand, updated in every period, and ẑ the smoothed size
 *   of what was demanded, updated where there was demand
 *
 * So, other than Croston's, it falls while nothing sells. p̂ starts at 1 or 0, by the first period. Units per period.
 * Source: Teunter, R. H., Syntetos, A. A. & Babai, M. Z. (2011), EJOR 214:606-615.
 * Worked value: 0, 0, 3, 0, 0, 0, 2, 0, 4, 0, 0, 1 with both smoothings .1 gives 0.76037.
 */
import { requireInnerProbability } from "../bounds"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"
import { smoothedPath } from "./smoothed-path"

export function teunterSyntetosBabai({
  smoothing = 0.1,
  probabilitySmoothing = 0.1,
  ...history
}: DemandHistory & { smoothing?: number; probabilitySmoothing?: number }): Forecast {
  requireHistory(history)
  requireInnerProbability({ smoothing, probabilitySmoothing })
  const happened = history.demand.map((demand) => (demand > 0 ? 1 : 0))
  let size: number | null = null
  const path = smoothedPath(happened, probabilitySmoothing).map((probability, period) => {
    const demand = history.demand[period]
    if (demand > 0) {
      size = size === null ? demand : size + smoothing * (demand - size)
    }
    return probability * (size ?? 0)
  })
  return forecastFromPath(history, path)
}
