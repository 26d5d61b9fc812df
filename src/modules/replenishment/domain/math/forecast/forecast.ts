/**
 * What a forecast method says of the demand to come, and how its error over the lead time follows from its own past.
 *
 * A method is a path: after each period gone by, what it would have forecast for each period to come. Its errors on
 * that path are errors on periods it had not seen. With e the errors one period ahead and E those over L periods:
 *
 *   variance = max(L · mean(e²), mean(E²))
 *
 * L times the one-step variance alone is too small: forecasts of successive periods rest on the same level, so their
 * errors go together (Prak, Teunter & Syntetos 2017, EJOR 256:454-461; Saoud, Kourentzes & Boylan 2021). The direct one
 * alone rests on few and overlapping windows. Where the panel's Taylor law is given, the variance is drawn towards it
 * as if so many more errors had been seen; see `taylor-law.ts`.
 *
 * Demand in units, lead time in periods, which need not be whole: errors are then summed over the nearest whole number.
 * Where no error has been seen yet, the variance is the law's, and without a law that of a Poisson demand, the mean.
 * Worked value: 0, 4, 0, 4 with the path 1, 1, 1, 1 and L = 2: e² = 9, 1, 9 so 2 · 19/3; E = 2, 2 so 4; variance 38/3.
 */
import { places, requireNonNegative, requirePositive } from "../bounds"
import { shrunkVariance, type TaylorLaw } from "./taylor-law"

export interface DemandHistory {
  /** Demand of each period gone by, the latest last. */
  demand: readonly number[]
  /** In periods; 1 if left out. */
  leadTime?: number
  /** How error variance goes with the forecast on the whole panel, if that is known. */
  law?: TaylorLaw
}

export interface Forecast {
  /** Demand of one period to come; with a season that of an average one. */
  mean: number
  leadTimeMean: number
  leadTimeVariance: number
  /** What was forecast for one period after each period gone by; the last is `mean`. */
  path: readonly number[]
}

/** How much more or less than average a period sells; periods are counted from the first of the history. */
export type SeasonalFactor = (period: number) => number

const ALWAYS_ONE: SeasonalFactor = () => 1

export function requireHistory({ demand, leadTime = 1 }: DemandHistory): void {
  if (demand.length === 0) {
    throw new RangeError("demand must have at least 1 period, not 0")
  }
  requireNonNegative(places("demand", demand))
  requirePositive({ leadTime })
}

export function forecastFromPath(
  { demand, leadTime = 1, law }: DemandHistory,
  path: readonly number[],
  factor: SeasonalFactor = ALWAYS_ONE
): Forecast {
  const mean = path[path.length - 1]
  const leadTimeMean = mean * factorsOver(factor, demand.length, leadTime)
  const own = errorVariance({ demand, path, leadTime, factor })
  const errors = demand.length - 1
  const leadTimeVariance = law ? shrunkVariance({ mean: leadTimeMean, variance: own, errors, law }) : own ?? leadTimeMean
  return { mean, leadTimeMean, leadTimeVariance, path }
}

/** The squared errors over the next `periods`, each made after one period gone by and beside what was forecast then. */
export function pastErrors({
  demand,
  path,
  periods,
  factor = ALWAYS_ONE,
}: {
  demand: readonly number[]
  path: readonly number[]
  periods: number
  factor?: SeasonalFactor
}): { mean: number; squared: number }[] {
  return Array.from({ length: Math.max(0, demand.length - periods) }, (_, made) => {
    const mean = path[made] * factorsOver(factor, made + 1, periods)
    let sold = 0
    for (let period = made + 1; period <= made + periods; period++) {
      sold += demand[period]
    }
    return { mean, squared: (sold - mean) ** 2 }
  })
}

function errorVariance(history: {
  demand: readonly number[]
  path: readonly number[]
  leadTime: number
  factor: SeasonalFactor
}): number | null {
  const whole = Math.max(1, Math.round(history.leadTime))
  const [oneStep, direct] = [1, whole].map((periods) => meanSquare(pastErrors({ ...history, periods })))
  if (oneStep === null) {
    return null
  }
  return Math.max(history.leadTime * oneStep, ((direct ?? 0) * history.leadTime) / whole)
}

function meanSquare(errors: readonly { squared: number }[]): number | null {
  return errors.length === 0 ? null : errors.reduce((sum, { squared }) => sum + squared, 0) / errors.length
}

/** The sum of the factors over a time from a period on; of a last period in part, its part. */
function factorsOver(factor: SeasonalFactor, from: number, time: number): number {
  let sum = 0
  for (let gone = 0; gone < time; gone++) {
    sum += factor(from + gone) * Math.min(1, time - gone)
  }
  return sum
}
