/**
 * IMAPA: the mean of the forecasts from blocks of 1, 2, … periods, up to the mean time between demands, so that no
 * single length decides.
 *
 * Units per period. Source: Petropoulos, F. & Kourentzes, N. (2015), "Forecast combinations for intermittent demand",
 * JORS 66:914-924.
 * Worked value: 0, 2, 0, 2: single periods give .894 with the smoothing .3, blocks of 2 give 1, so .947.
 */
import { aggregatedPath, aggregationLevel } from "./aggregated-smoothing"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"
import { meanPath } from "./mean-path"

export function imapa(history: DemandHistory): Forecast {
  requireHistory(history)
  const { demand } = history
  if (demand.every((value) => value === 0)) {
    return forecastFromPath(history, demand.map(() => 0))
  }
  const paths = Array.from({ length: aggregationLevel(demand) }, (_, place) => aggregatedPath(demand, place + 1))
  return forecastFromPath(history, meanPath(paths))
}
