/**
 * The mean of all demand so far, for demand that neither grows nor fades.
 *
 * Its own error is part of its variance: on its path each mean is set against what came after it. Units per period.
 * Worked value: 2, 4, 6 gives the path 2, 3, 4 with the errors 2 and 3, so for one period (4 + 9)/2 = 6.5.
 */
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"

export function meanForecast(history: DemandHistory): Forecast {
  requireHistory(history)
  let sum = 0
  const path = history.demand.map((demand, period) => {
    sum += demand
    return sum / (period + 1)
  })
  return forecastFromPath(history, path)
}
