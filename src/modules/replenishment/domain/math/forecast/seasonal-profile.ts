/**
 * How much more or less than average each period of a season sells, such as each week of a year or day of a week.
 *
 *   fⱼ = (Sⱼ + k m) / (nⱼ m + k m), then divided by their mean
 *
 * with Sⱼ the demand in the nⱼ periods at place j of the season, m the mean demand of a period, and k pseudo-seasons
 * without any season: a single Christmas is not yet a pattern. For items that sell too little to show one of their own,
 * it is taken from the sum over their group (Withycombe 1989, IJF 5:547-552).
 *
 * The forecast smooths what demand would have been without the season and gives the season back:
 *
 *   ℓₜ = SES of dₜ / fₜ, forecast of period t + h: ℓₜ fₜ₊ₕ
 *
 * Factors have no unit and their mean is 1.
 * Worked value: 1, 3, 1, 3 with a season of 2 and k = 1: m = 2, f₁ = (2 + 2)/(4 + 2) = 2/3, f₂ = (6 + 2)/6 = 4/3.
 */
import { places, requireInnerProbability, requireInteger, requireNonNegative, requirePositive } from "../bounds"
import { forecastFromPath, requireHistory, type DemandHistory, type Forecast } from "./forecast"
import { smoothedPath } from "./smoothed-path"

export function seasonalProfile({
  demand,
  seasonLength,
  pseudoSeasons = 1,
}: {
  demand: readonly number[]
  /** In periods. */
  seasonLength: number
  pseudoSeasons?: number
}): number[] {
  requireInteger({ seasonLength })
  requirePositive({ seasonLength })
  requireNonNegative({ ...places("demand", demand), pseudoSeasons })
  const mean = demand.reduce((sum, value) => sum + value, 0) / demand.length
  if (!(mean > 0)) {
    return Array<number>(seasonLength).fill(1)
  }
  const factors = Array.from({ length: seasonLength }, (_, place) => {
    const sold = demand.filter((_, period) => period % seasonLength === place)
    const seasons = sold.length + pseudoSeasons
    const total = sold.reduce((sum, value) => sum + value, pseudoSeasons * mean)
    return seasons > 0 ? total / (seasons * mean) : 1
  })
  const average = factors.reduce((sum, factor) => sum + factor, 0) / seasonLength
  return factors.map((factor) => factor / average)
}

/** Where an item never sells by its profile, its season is left as it is: the factor counts as 1. */
export function seasonalForecast({
  profile,
  smoothing = 0.1,
  ...history
}: DemandHistory & {
  /** The first period of the history stands at its first place. */
  profile: readonly number[]
  smoothing?: number
}): Forecast {
  requireHistory(history)
  requireInnerProbability({ smoothing })
  requireNonNegative(places("profile", profile))
  requirePositive({ "profile.length": profile.length })
  const factor = (period: number): number => profile[period % profile.length]
  const without = history.demand.map((value, period) => value / (factor(period) || 1))
  return forecastFromPath(history, smoothedPath(without, smoothing), factor)
}
