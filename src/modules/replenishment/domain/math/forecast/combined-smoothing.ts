/**
 * The mean of a slow and a fast exponential smoothing: the slow one remembers what an item that rests has sold, the
 * fast one sees a rise within weeks.
 *
 * Units per period. Source: Bates & Granger (1969), ORQ 20:451-468, on the combination of forecasts.
 * Worked value: 0, 10 with smoothings .05 and .3 gives (.5 + 3) / 2 = 1.75.
 */
import { requireInnerProbability } from "../bounds"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"
import { meanPath } from "./mean-path"
import { smoothedPath } from "./smoothed-path"

export function combinedSmoothing({ slow = 0.05, fast = 0.3, ...history }: DemandHistory & { slow?: number; fast?: number }): Forecast {
  requireHistory(history)
  requireInnerProbability({ slow, fast })
  return forecastFromPath(history, meanPath([slow, fast].map((smoothing) => smoothedPath(history.demand, smoothing))))
}
