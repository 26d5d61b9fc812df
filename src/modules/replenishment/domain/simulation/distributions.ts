/**
 * Distributions of a day's demand and of a lead time, as values with their probabilities.
 *
 *   empirical: each value as often as it was seen
 *   by mean and variance: whole units negative binomial or Poisson, P(x) up to where less than 10⁻⁹ lies beyond;
 *     divisible units gamma, by 2048 values of equal weight, each the quantile in the middle of its share; so are whole
 *     units where demand is in the thousands
 *   lead time by mean and standard deviation: gamma, rounded to whole days, P(l) = F(l + ½) − F(l − ½)
 *
 * Worked value: demand 0, 0, 3 and 1 gives 0 with .5, 1 with .25 and 3 with .25.
 */
import { constant } from "../math/distributions/constant"
import type { Distribution } from "../math/distributions/distribution"
import { demandDistribution } from "../math/reorder/demand-distribution"
import { requireNonNegative } from "../math/bounds"
import type { Discrete } from "./scenario"

const SHARES = 2048
const BEYOND = 1e-9

/** Above it whole units are drawn from shares as divisible ones are, and rounded. */
const MOST_STEPS = 10_000

export function empirical(seen: readonly number[]): Discrete {
  const times = new Map<number, number>()
  for (const value of seen) {
    times.set(value, (times.get(value) ?? 0) + 1)
  }
  const values = [...times.keys()].sort((a, b) => a - b)
  return { values, probabilities: values.map((value) => (times.get(value) ?? 0) / seen.length) }
}

export function dailyDemand({ mean, variance, whole }: { mean: number; variance: number; whole: boolean }): Discrete {
  const distribution = demandDistribution({ mean, variance, whole })
  if (!whole) {
    return equalShares(distribution, (value) => value)
  }
  return distribution.quantile({ probability: 1 - BEYOND }) <= MOST_STEPS ? inSteps(distribution, 0) : equalShares(distribution, Math.round)
}

export function leadTimeDays({ mean, sd }: { mean: number; sd: number }): Discrete {
  requireNonNegative({ mean, sd })
  return inSteps(sd > 0 ? demandDistribution({ mean, variance: sd * sd, whole: false }) : constant({ value: mean }), 0.5)
}

/** @param half what a value takes of the next step; 0 for whole numbers */
function inSteps(distribution: Distribution, half: number): Discrete {
  const values: number[] = []
  const probabilities: number[] = []
  let below = 0
  for (let value = 0; values.length === 0 || 1 - below > BEYOND; value++) {
    const reached = distribution.cdf({ x: value + half })
    if (reached > below) {
      values.push(value)
      probabilities.push(reached - below)
      below = reached
    }
  }
  return { values, probabilities: probabilities.map((probability) => probability / below) }
}

function equalShares(distribution: Distribution, kind: (value: number) => number): Discrete {
  const values = Array.from({ length: SHARES }, (_, share) => kind(distribution.quantile({ probability: (share + 0.5) / SHARES })))
  return { values, probabilities: values.map(() => 1 / SHARES) }
}
