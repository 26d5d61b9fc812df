/**
 * ADIDA: demand is summed over blocks as long as the mean time between demands, the sums are smoothed, and the forecast
 * of a block is spread evenly over its periods.
 *
 * Units per period. Source: Nikolopoulos, K., Syntetos, A. A., Boylan, J. E., Petropoulos, F. & Assimakopoulos, V.
 * (2011), "An aggregate-disaggregate intermittent demand approach (ADIDA) to forecasting", JORS 62:544-554.
 * Worked value: 0, 2, 0, 2 has blocks of 2 periods, 2 and 2, so the forecast is 1.
 */
import { aggregatedPath, aggregationLevel } from "./aggregated-smoothing"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"

export function adida(history: DemandHistory): Forecast {
  requireHistory(history)
  const { demand } = history
  const path = demand.some((value) => value > 0) ? aggregatedPath(demand, aggregationLevel(demand)) : demand.map(() => 0)
  return forecastFromPath(history, path)
}
