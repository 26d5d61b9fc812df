/**
 * How improbable a pair's latest demand is, if nothing has changed.
 *
 * Two looks, the smaller probability of both doubled (each may give a false alarm):
 *   the last day alone: P(X ≥ x) of demand with the usual mean and variance of a day
 *   the days since a rise began: a Poisson CUSUM that would notice half as much again says since when. Of the n days the
 *     same probability of their sum, times the days at which a rise might have begun, for the worst was picked of them
 *
 * The usual variance is that of the days before, raised by 1 + n/N for what N days do not tell of the mean.
 * One customer's bulk order is told apart: without what the one customer who asked for most asked for, on the day of
 * the days looked at on which that was most, the probability is that of a usual day.
 *
 * Source: Lucas, J. M. (1985), Technometrics 27:129-144; Bonferroni for what is picked.
 * Worked value: usually 2 a day (variance 3, 100 days), yesterday 9: P(X ≥ 9) = .00403 with the variance 3.03, so .00806.
 */
import { poissonCusum } from "../math/orders/poisson-cusum"
import { surgeProbability } from "../math/orders/surge-probability"

export interface RecentDay {
  day: string
  quantity: number
  /** What of it the one customer asked for who asked for most. */
  largest: number
}

export interface UsualDemand {
  /** Of a day. */
  mean: number
  variance: number
  /** On how many days it was measured. */
  days: number
}

export interface SurgeOfPair {
  /** The first day of what is out of the usual. */
  since: string
  days: number
  quantity: number
  /** What is usual in so many days. */
  usual: number
  probability: number
  /** The same without the largest order. */
  withoutLargest: number
}

/** A rise of half is to be noticed. */
const RISE = 1.5
const LOOKS = 2

/** @param recent the latest days on which the pair could be sold, in order, days without demand among them */
export function surgeOfPair(usual: UsualDemand, recent: readonly RecentDay[]): SurgeOfPair | null {
  if (recent.length === 0 || !(usual.mean > 0)) {
    return null
  }
  const begun = beginOfRise(usual.mean, recent)
  const looks = [
    look(usual, recent.slice(-1), 1),
    ...(begun < recent.length - 1 ? [look(usual, recent.slice(begun), recent.length)] : []),
  ]
  return looks.reduce((least, other) => (other.probability < least.probability ? other : least))
}

/** The place after the last day on which the CUSUM was at 0. */
function beginOfRise(mean: number, recent: readonly RecentDay[]): number {
  const observations = recent.map(({ quantity }) => quantity)
  const { path } = poissonCusum({ usualRate: mean, raisedRate: RISE * mean, observations })
  return path.lastIndexOf(0) + 1
}

function look({ mean, variance, days }: UsualDemand, seen: readonly RecentDay[], picked: number): SurgeOfPair {
  const count = seen.length
  const usual = count * mean
  const spread = count * variance * (1 + count / days)
  const quantity = seen.reduce((sum, day) => sum + day.quantity, 0)
  const largest = Math.max(...seen.map((day) => day.largest))
  const probabilityOf = (observed: number): number =>
    Math.min(1, LOOKS * picked * surgeProbability({ mean: usual, variance: spread, observed: Math.max(0, observed) }))
  return {
    since: seen[0].day,
    days: count,
    quantity,
    usual,
    probability: probabilityOf(quantity),
    withoutLargest: probabilityOf(quantity - largest),
  }
}
