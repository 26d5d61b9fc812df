/**
 * Silver's heuristic for ordering several items of one supplier together: every item is ordered at every mₙ-th order.
 *
 *   item with the least kₙ/(hₙλₙ) has m = 1; the others mₙ = max(1, round √(kₙ/(hₙλₙ) · h₁λ₁/(K + k₁)))
 *   T = √(2(K + Σ kₙ/mₙ)/Σ hₙ mₙ λₙ),  Qₙ = T mₙ λₙ,  cost (K + Σ kₙ/mₙ)/T + T/2 Σ hₙ mₙ λₙ
 *
 * K money per order, kₙ money per item in an order, hₙ money per unit and time, λₙ units per time, T time.
 * Source: Silver, E. A. (1976), "A simple method of determining order quantities in joint replenishments under
 * deterministic demand", Mgmt Sci 22:1351-1361. Worked value: K = 600, k = 120, 840, 300, h = 160, 20, 50 and λ = 1 each
 * give T = 3.1032, m = 1, 3, 1 and the cost 837.8544.
 */
import { places, requireNonNegative, requirePositive, requireSameLength } from "../bounds"

interface JointReplenishmentParameters {
  sharedFixedCost: number
  individualFixedCosts: readonly number[]
  holdingCosts: readonly number[]
  demandRates: readonly number[]
}

interface JointReplenishment {
  orderQuantities: number[]
  baseCycleTime: number
  orderMultiples: number[]
  cost: number
}

export function jointReplenishmentSilver({
  sharedFixedCost,
  individualFixedCosts,
  holdingCosts,
  demandRates,
}: JointReplenishmentParameters): JointReplenishment {
  requireNonNegative({ sharedFixedCost, ...places("individualFixedCosts", individualFixedCosts) })
  requirePositive({ ...places("holdingCosts", holdingCosts), ...places("demandRates", demandRates) })
  requireSameLength({ individualFixedCosts, holdingCosts, demandRates })
  requirePositive({ "individualFixedCosts.length": individualFixedCosts.length })

  const ratios = individualFixedCosts.map((fixed, item) => fixed / (holdingCosts[item] * demandRates[item]))
  const most = ratios.indexOf(Math.min(...ratios))
  const everyOrder = sharedFixedCost + individualFixedCosts[most]
  requirePositive({ [`sharedFixedCost + individualFixedCosts[${most}]`]: everyOrder })
  const pace = (holdingCosts[most] * demandRates[most]) / everyOrder
  const orderMultiples = ratios.map((ratio, item) => (item === most ? 1 : Math.max(1, Math.round(Math.sqrt(ratio * pace)))))

  const fixed = sharedFixedCost + sum(individualFixedCosts.map((cost, item) => cost / orderMultiples[item]))
  const holding = sum(holdingCosts.map((cost, item) => cost * orderMultiples[item] * demandRates[item]))
  const baseCycleTime = Math.sqrt((2 * fixed) / holding)
  return {
    orderQuantities: orderMultiples.map((multiples, item) => baseCycleTime * multiples * demandRates[item]),
    baseCycleTime,
    orderMultiples,
    cost: fixed / baseCycleTime + (baseCycleTime / 2) * holding,
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
