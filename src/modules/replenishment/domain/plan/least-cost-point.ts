/**
 * The reorder point at which holding, waiting and cancellation together cost least, for a given quantity.
 *
 * What cancellation costs is not convex in the reorder point, so the span from nothing to what is hardly ever asked for
 * is looked at in steps first, and only the best step is searched by thirds. Whole units, or thousandths of one.
 */
import type { Distribution } from "../math"
import { FINEST } from "./calendar"
import { policyCost, type YearlyRates } from "./policy-cost"

const STEPS = 24

/** Beyond this quantile of lead-time demand no stock pays. */
const HARDLY_EVER = 0.99999

export function leastCostPoint({
  demand,
  orderQuantity,
  rates,
  whole,
}: {
  demand: Distribution
  orderQuantity: number
  rates: YearlyRates
  whole: boolean
}): number {
  const unit = whole ? 1 : FINEST
  const known = new Map<number, number>()
  const cost = (place: number): number => {
    const value = known.get(place) ?? policyCost({ demand, reorderPoint: place * unit, orderQuantity }, rates)
    known.set(place, value)
    return value
  }
  const last = Math.ceil(demand.quantile({ probability: HARDLY_EVER }) / unit)
  const stride = Math.max(1, Math.ceil(last / STEPS))
  let best = 0
  for (let place = 0; place <= last; place += stride) {
    best = cost(place) < cost(best) ? place : best
  }
  let [low, high] = [Math.max(0, best - stride), best + stride]
  while (high - low > 2) {
    const [left, right] = [low + Math.floor((high - low) / 3), high - Math.floor((high - low) / 3)]
    if (cost(left) <= cost(right)) {
      high = right
    } else {
      low = left
    }
  }
  for (let place = low; place <= high; place += 1) {
    best = cost(place) < cost(best) ? place : best
  }
  return best * unit
}
