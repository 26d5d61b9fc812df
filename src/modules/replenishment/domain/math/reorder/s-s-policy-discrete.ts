/**
 * The (s, S) policy of periodic review: where the inventory position is s or less, it is raised to S.
 *
 *   c(s, S) = [K + Σ_{d=0}^{S−s−1} m(d) G(S − d)] / M(S − s),  M(j) = m(0) + … + m(j − 1)
 *   m(0) = 1/(1 − P(0)),  m(j) = m(0) Σ_{l=1}^{j} P(l) m(j − l),  G(y) = h n̄(y) + p n(y)
 *
 * m(d) is how often the position comes to lie d below S between two orders. Zheng and Federgruen's search: from the
 * least y* of G, s is lowered until c(s, y*) ≤ G(s). Then S is raised as long as G(S) ≤ the best cost; where a new S is
 * cheaper, s follows as long as c(s, S) ≤ G(s + 1).
 *
 * K money per order, h and p money per unit and period, c money per period. Demand is of the lead time's last period;
 * with a lead time, the distribution of demand over it and one period goes into G.
 * Source: Zheng, Y.-S. & Federgruen, A. (1991), "Finding optimal (s, S) policies is about as simple as evaluating a
 * single policy", Oper Res 39:654-665; Snyder & Shen (2019), 4.4.
 * Worked value: h = 1, p = 9, K = 64 and Poisson demand of mean 20 give s = 14, S = 62 and 49.173.
 */
import { requireAbove, requireInteger, requirePositive } from "../bounds"
import type { DiscreteDistribution } from "../distributions/distribution"
import { newsvendorDiscrete, stockCost } from "../base-stock/newsvendor"
import { poisson } from "../distributions/poisson"
import { probabilityMass, type ProbabilityMass } from "../distributions/probability-mass"

type SSParameters = {
  holdingCost: number
  stockoutCost: number
  fixedCost: number
} & PeriodDemand

/** Demand of a period: Poisson with a mean, a probability for each quantity, or any distribution of counts. */
type PeriodDemand = { mean: number } | { pmf: ProbabilityMass } | { distribution: DiscreteDistribution }

interface SSPolicy {
  reorderPoint: number
  orderUpToLevel: number
  cost: number
}

export function sSPolicyDiscrete(parameters: SSParameters): SSPolicy {
  const { periodCost, policyCost, demand } = evaluator(parameters)
  const { holdingCost, stockoutCost } = parameters
  const { baseStockLevel } = newsvendorDiscrete({ holdingCost, stockoutCost, distribution: demand })

  let [reorderPoint, orderUpToLevel] = [baseStockLevel - 1, baseStockLevel]
  while (policyCost(reorderPoint, orderUpToLevel) > periodCost(reorderPoint)) {
    reorderPoint -= 1
  }
  let cost = policyCost(reorderPoint, orderUpToLevel)
  for (let level = orderUpToLevel + 1; periodCost(level) <= cost; level += 1) {
    if (policyCost(reorderPoint, level) < cost) {
      orderUpToLevel = level
      while (policyCost(reorderPoint, level) <= periodCost(reorderPoint + 1)) {
        reorderPoint += 1
      }
      cost = policyCost(reorderPoint, level)
    }
  }
  return { reorderPoint, orderUpToLevel, cost }
}

/** Worked value: h = 1, p = 9, K = 64, s = 16, S = 68 and Poisson demand of mean 22 cost 51.632. */
export function sSCostDiscrete({
  reorderPoint,
  orderUpToLevel,
  ...parameters
}: SSParameters & { reorderPoint: number; orderUpToLevel: number }): number {
  requireInteger({ reorderPoint, orderUpToLevel })
  requireAbove(reorderPoint, { orderUpToLevel })
  return evaluator(parameters).policyCost(reorderPoint, orderUpToLevel)
}

function evaluator(parameters: SSParameters) {
  const { holdingCost, stockoutCost, fixedCost } = parameters
  requirePositive({ holdingCost, stockoutCost, fixedCost })
  const demand = demandOf(parameters)
  requirePositive({ "demand's mean": demand.mean })
  const periodCost = remembered((level) => stockCost({ holdingCost, stockoutCost }, demand, level))
  const mass = remembered((units) => demand.mass({ x: units }))

  const visits = [1 / (1 - mass(0))]
  const visitsBelow = (units: number): number => {
    for (let far = visits.length; far <= units; far += 1) {
      let sum = 0
      for (let step = 1; step <= far; step += 1) {
        sum += mass(step) * visits[far - step]
      }
      visits.push(visits[0] * sum)
    }
    return visits[units]
  }

  const policyCost = (reorderPoint: number, orderUpToLevel: number): number => {
    let [cost, periods] = [fixedCost, 0]
    for (let below = 0; below < orderUpToLevel - reorderPoint; below += 1) {
      cost += visitsBelow(below) * periodCost(orderUpToLevel - below)
      periods += visitsBelow(below)
    }
    return cost / periods
  }
  return { demand, periodCost, policyCost }
}

function demandOf(demand: PeriodDemand): DiscreteDistribution {
  if ("distribution" in demand) {
    return demand.distribution
  }
  return "pmf" in demand ? probabilityMass({ pmf: demand.pmf }) : poisson({ mean: demand.mean })
}

function remembered(compute: (at: number) => number): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const value = known.get(at) ?? compute(at)
    known.set(at, value)
    return value
  }
}
