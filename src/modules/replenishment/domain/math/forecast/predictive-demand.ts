/**
 * What demand over some weeks to come can be, judged by weeks gone by that were like them, each on its own.
 *
 * With mean m and variance s² of n weeks, demand over h weeks has the mean h·m and the variance h·s² + h²·s²/n: what
 * varies from week to week, and what is not known of the mean. Left out, the second part is what makes forecasts from
 * few weeks too sure of themselves (Prak, Teunter & Syntetos 2017, EJOR 256:454-461).
 *
 * - Whole units follow a negative binomial distribution. A variance below the mean is taken as the mean (Poisson).
 * - Divisible units follow a gamma distribution with shape M²/V and scale V/M (Burgin 1975, ORQ 26:507-525).
 * - Without any variance it is the mean for sure.
 *
 * Worked value: n = 4 weeks of 0, 4, 0, 4 have m = 2 and s² = 16/3; over h = 1 week V = 16/3 · (1 + 1/4) = 20/3.
 * It knows neither season nor trend.
 */
import { gamma } from "../distributions/gamma"
import { negativeBinomial } from "../distributions/negative-binomial"

export interface PredictiveDemand {
  mean: number
  variance: number
  /** What is not exceeded with the probability. */
  quantile: (params: { probability: number }) => number
}

interface Observed {
  /** Demand of each week gone by; at least two. */
  observed: readonly number[]
  /** How many weeks to come, a part of one included. */
  weeks: number
  /** Whether demand comes in whole units. */
  whole: boolean
}

export function predictiveDemand({ observed, weeks, whole }: Observed): PredictiveDemand {
  const count = observed.length
  const average = observed.reduce((sum, demand) => sum + demand, 0) / count
  const seen = observed.reduce((sum, demand) => sum + (demand - average) ** 2, 0) / (count - 1)
  const weekly = whole ? Math.max(seen, average) : seen
  const mean = weeks * average
  const variance = weeks * weekly + (weeks * weeks * weekly) / count
  return { mean, variance, quantile: quantileOf(mean, variance, whole) }
}

function quantileOf(mean: number, variance: number, whole: boolean): PredictiveDemand["quantile"] {
  if (variance === 0) {
    return () => mean
  }
  return whole ? negativeBinomial({ mean, variance }).quantile : gamma({ mean, variance }).quantile
}
