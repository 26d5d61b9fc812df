/**
 * The cheapest plan for demand that is known period by period (dynamic lot sizing). From the last period backwards,
 * θ(t) is the least cost from period t on:
 *
 *   θ(t) = min over s > t of  K_t [if anything is needed in t..s−1] + Σ_{i=t}^{s−1} (c_t + h_t + … + h_{i−1}) dᵢ + θ(s)
 *
 * The order of t covers the demand of t..s−1. Periods without demand may pass without an order. Of plans that cost the
 * same, the one with the earlier next order is taken. Periods are counted from 1.
 *
 * K money per order, c money per unit, h money per unit and period, d units.
 * Source: Wagner, H. M. & Whitin, T. M. (1958), "Dynamic version of the economic lot size model", Mgmt Sci 5:89-96;
 * Snyder & Shen (2019), 3.7. Worked value: demand 0, 0, 0, 0, 0, 7, h = 1 and K = 110, 108, 110, 120, 125, 134 cost 131:
 * all 7 are ordered in period 3, 110 + 3 · 7.
 */
import { places, requireInteger, requireNonNegative, requirePositive, requireSameLength } from "../bounds"

/** One value for all periods or one for each. */
type PerPeriod = number | readonly number[]

interface LotSizingParameters {
  demand: PerPeriod
  holdingCost: PerPeriod
  fixedCost: PerPeriod
  purchaseCost?: PerPeriod
  /** Needed only where nothing is given period by period. */
  periods?: number
}

interface LotSizes {
  /** What is ordered in each period. */
  orderQuantities: number[]
  cost: number
  /** The least cost from each period on. */
  costsToGo: number[]
  /** If there is an order in a period, the period of the next one; one more than the last where none is needed. */
  nextOrderPeriods: number[]
}

/** Plans that cost the same differ in the last digits of their sums. */
const ROUNDING = 1e-12

export function wagnerWhitin({ purchaseCost = 0, ...parameters }: LotSizingParameters): LotSizes {
  const { demand, holdingCost, fixedCost, unitCost } = perPeriod({ purchaseCost, ...parameters })
  const periods = demand.length
  const costsToGo = Array<number>(periods + 1).fill(0)
  const next = Array<number>(periods).fill(periods)

  for (let first = periods - 1; first >= 0; first -= 1) {
    let [best, units, goods, held] = [Infinity, 0, 0, 0]
    for (let until = first + 1; until <= periods; until += 1) {
      const last = until - 1
      units += demand[last]
      goods += (unitCost[first] + held) * demand[last]
      held += holdingCost[last]
      const cost = (units > 0 ? fixedCost[first] : 0) + goods + costsToGo[until]
      if (cost < best - ROUNDING * Math.abs(cost)) {
        ;[best, next[first]] = [cost, until]
      }
    }
    costsToGo[first] = best
  }

  const orderQuantities = Array<number>(periods).fill(0)
  for (let first = 0; first < periods; first = next[first]) {
    orderQuantities[first] = demand.slice(first, next[first]).reduce((sum, units) => sum + units, 0)
  }
  return {
    orderQuantities,
    cost: costsToGo[0],
    costsToGo: costsToGo.slice(0, periods),
    nextOrderPeriods: next.map((period) => period + 1),
  }
}

function perPeriod({
  demand,
  holdingCost,
  fixedCost,
  purchaseCost,
  periods,
}: Required<Omit<LotSizingParameters, "periods">> & Pick<LotSizingParameters, "periods">) {
  const isList = (value: PerPeriod): value is readonly number[] => typeof value !== "number"
  const count = periods ?? [demand, holdingCost, fixedCost, purchaseCost].find(isList)?.length
  if (count === undefined) {
    throw new RangeError("periods must be given where nothing is given period by period")
  }
  requireInteger({ periods: count })
  requirePositive({ periods: count })
  const spread = (value: PerPeriod): readonly number[] => (isList(value) ? value : Array<number>(count).fill(value))
  const lists = {
    demand: spread(demand),
    holdingCost: spread(holdingCost),
    fixedCost: spread(fixedCost),
    unitCost: spread(purchaseCost),
  }
  requireSameLength({ periods: Array(count), ...lists })
  Object.entries(lists).forEach(([name, values]) => requireNonNegative(places(name, values)))
  return lists
}
