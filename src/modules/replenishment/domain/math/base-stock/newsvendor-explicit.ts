/**
 * The newsvendor by what is earned: a unit sold brings r, bought costs c, left over brings the salvage value v and costs
 * h besides, and one that is missing costs the goodwill p besides its margin.
 *
 *   π(S) = (r − c + p) S − p E[D] − (r − v + h + p) n̄(S),  S* the least S with F(S) ≥ (p + r − c)/(p + h + r − v)
 *
 * Money per unit, π money per period. Demand is that of the lead time and one period, as in the newsvendor.
 * Source: Snyder, L. V. & Shen, Z.-J. M. (2019), 4.3.2, example 4.2 and problem 4.3b.
 * Worked values: r = 1, c = 0.3, v = 0.12, normal demand of mean 50 and standard deviation 8 give S* = 56.6040 and the
 * profit 33.0024; r = 7, c = 2.5, v = 1.5 and Poisson demand of mean 50 give S* = 56 and 214.5173.
 */
import { requireAbove, requireInteger, requireNonNegative } from "../bounds"
import type { Distribution } from "../distributions/distribution"
import { normalOver, poissonOver } from "./newsvendor"

interface Prices {
  revenue: number
  purchaseCost: number
  salvageValue: number
  holdingCost?: number
  stockoutCost?: number
  /** Asks what this base stock earns instead of the best one. */
  baseStockLevel?: number
}

interface Earnings {
  baseStockLevel: number
  profit: number
}

export const newsvendorNormalExplicit = ({
  mean,
  sd,
  leadTime,
  ...prices
}: Prices & { mean: number; sd: number; leadTime?: number }): Earnings =>
  mostProfitable(prices, normalOver({ mean, sd, leadTime }))

export function newsvendorPoissonExplicit({
  mean,
  leadTime,
  ...prices
}: Prices & { mean: number; leadTime?: number }): Earnings {
  if (prices.baseStockLevel !== undefined) {
    requireInteger({ baseStockLevel: prices.baseStockLevel })
  }
  return mostProfitable(prices, poissonOver({ mean, leadTime }))
}

function mostProfitable(prices: Prices, demand: Distribution): Earnings {
  const { revenue, purchaseCost, salvageValue, holdingCost = 0, stockoutCost = 0 } = prices
  requireNonNegative({ holdingCost, stockoutCost })
  requireAbove(purchaseCost, { revenue })
  requireAbove(salvageValue, { purchaseCost })
  const perMissing = stockoutCost + revenue - purchaseCost
  const perLeft = revenue - salvageValue + holdingCost + stockoutCost
  const baseStockLevel = prices.baseStockLevel ?? demand.quantile({ probability: perMissing / perLeft })
  const left = demand.complementaryLoss({ x: baseStockLevel })
  return { baseStockLevel, profit: perMissing * baseStockLevel - stockoutCost * demand.mean - perLeft * left }
}
