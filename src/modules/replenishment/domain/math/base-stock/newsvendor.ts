/**
 * The newsvendor: how high to keep the base stock S where what is left costs h a unit and what is missing costs p.
 *
 *   G(S) = h n̄(S) + p n(S),  S* the least S with F(S) ≥ p/(p + h)
 *
 * n and n̄ are the loss and the complementary loss of demand. With a lead time of L periods the base stock covers demand
 * of L + 1 periods: the mean is (L + 1)μ and the standard deviation √(L + 1) σ. G is money per period.
 * Source: Arrow, Harris & Marschak (1951); Snyder & Shen (2019), 4.3, examples 4.3, 4.4 and 4.7.
 * Worked values: h = 0.18, p = 0.7, normal demand of mean 50 and standard deviation 8 give S* = 56.6040 and 1.9976, with
 * L = 4 S* = 264.7669 and 4.4668; h = 1, p = 4 and Poisson demand of mean 6 give S* = 8 and 3.5701.
 */
import { requireFinite, requireInteger, requireNonNegative, requirePositive } from "../bounds"
import type { DiscreteDistribution, Distribution } from "../distributions/distribution"
import { normal } from "../distributions/normal"
import { poisson } from "../distributions/poisson"
import { probabilityMass, type ProbabilityMass } from "../distributions/probability-mass"

interface Costs {
  /** Per unit and period. */
  holdingCost: number
  /** Per unit and period. */
  stockoutCost: number
}

interface BaseStock {
  /** Asks what this base stock costs instead of the best one. */
  baseStockLevel?: number
}

interface NormalDemand {
  /** Per period. */
  mean: number
  sd: number
  /** In periods; 0 where it is left out. */
  leadTime?: number
}

type PoissonDemand = Omit<NormalDemand, "sd">

interface Newsvendor {
  baseStockLevel: number
  cost: number
}

export function newsvendorContinuous({
  holdingCost,
  stockoutCost,
  distribution,
  baseStockLevel = distribution.quantile({ probability: criticalRatio({ holdingCost, stockoutCost }) }),
}: Costs & BaseStock & { distribution: Distribution }): Newsvendor {
  requirePositive({ holdingCost, stockoutCost })
  requireFinite({ baseStockLevel })
  return { baseStockLevel, cost: stockCost({ holdingCost, stockoutCost }, distribution, baseStockLevel) }
}

/** Demand in whole units: by a distribution or by a probability for each quantity. */
export function newsvendorDiscrete({
  baseStockLevel,
  ...parameters
}: Costs & BaseStock & ({ pmf: ProbabilityMass } | { distribution: DiscreteDistribution })): Newsvendor {
  if (baseStockLevel !== undefined) {
    requireInteger({ baseStockLevel })
  }
  const { holdingCost, stockoutCost } = parameters
  const distribution = "pmf" in parameters ? probabilityMass({ pmf: parameters.pmf }) : parameters.distribution
  return newsvendorContinuous({ holdingCost, stockoutCost, distribution, baseStockLevel })
}

export const newsvendorNormal = ({ mean, sd, leadTime, ...parameters }: Costs & BaseStock & NormalDemand): Newsvendor =>
  newsvendorContinuous({ ...parameters, distribution: normalOver({ mean, sd, leadTime }) })

export const newsvendorPoisson = ({ mean, leadTime, ...parameters }: Costs & BaseStock & PoissonDemand): Newsvendor =>
  newsvendorDiscrete({ ...parameters, distribution: poissonOver({ mean, leadTime }) })

export const newsvendorNormalCost = (parameters: Costs & NormalDemand & { baseStockLevel: number }): number =>
  newsvendorNormal(parameters).cost

export const newsvendorPoissonCost = (parameters: Costs & PoissonDemand & { baseStockLevel: number }): number =>
  newsvendorPoisson(parameters).cost

/** Normal demand over the lead time and the period in which it is ordered. */
export function normalOver({ mean, sd, leadTime = 0 }: NormalDemand): Distribution {
  requirePositive({ mean })
  requireNonNegative({ leadTime })
  return normal({ mean: (leadTime + 1) * mean, sd: sd * Math.sqrt(leadTime + 1) })
}

export function poissonOver({ mean, leadTime = 0 }: PoissonDemand): DiscreteDistribution {
  requireNonNegative({ leadTime })
  return poisson({ mean: (leadTime + 1) * mean })
}

/** G(S) = h n̄(S) + p n(S). */
export const stockCost = ({ holdingCost, stockoutCost }: Costs, demand: Distribution, baseStockLevel: number): number =>
  holdingCost * demand.complementaryLoss({ x: baseStockLevel }) + stockoutCost * demand.loss({ x: baseStockLevel })

export function criticalRatio({ holdingCost, stockoutCost }: Costs): number {
  requirePositive({ holdingCost, stockoutCost })
  return stockoutCost / (stockoutCost + holdingCost)
}
