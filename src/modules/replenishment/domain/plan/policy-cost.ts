/**
 * What a reorder point r and a quantity Q cost a year, without the goods themselves.
 *
 *   C(r, Q) = Kλ/Q + h E[OH] + p E[B] + π λ (1 − β)
 *
 * K money per order, h per unit in stock and year, p per waiting unit and year, π per unit that has to wait, for the
 * share of waiting units that are canceled; λ units a year. Waiting and cancellation are kept apart: the one grows with
 * how long customers wait, the other with how many have to.
 */
import { expectedBackorders, fillRate, type Distribution } from "../math"
import { DAYS_OF_A_YEAR } from "./calendar"
import type { PlanCosts } from "./plan-inputs"

export interface YearlyRates {
  ordering: number
  holding: number
  waiting: number
  canceling: number
  /** Units. */
  demand: number
}

export function yearlyRates(costs: PlanCosts, unitCost: number, dailyDemand: number): YearlyRates {
  return {
    ordering: costs.perOrder ?? 0,
    holding: costs.holdingRate * unitCost,
    waiting: (costs.waitingPerUnitDay ?? 0) * DAYS_OF_A_YEAR,
    canceling: costs.canceledPerWaitingUnit ?? 0,
    demand: dailyDemand * DAYS_OF_A_YEAR,
  }
}

interface Policy {
  demand: Distribution
  reorderPoint: number
  orderQuantity: number
}

export function policyCost(policy: Policy, rates: YearlyRates): number {
  const { waiting, onHand } = expectedBackorders(policy)
  return (
    (rates.ordering * rates.demand) / policy.orderQuantity +
    rates.holding * Math.max(0, onHand) +
    rates.waiting * waiting +
    rates.canceling * rates.demand * (1 - fillRate(policy))
  )
}
