/**
 * The base stock under a steady demand d where the supplier delivers at once or not at all, in spells.
 *
 *   πₙ, the probability of n periods without supply: π₀ = β/(α + β), πₙ = αβ/(α + β) (1 − β)^(n−1)
 *   F(n) = 1 − α/(α + β) (1 − β)^n,  S* = d (1 + least n with F(n) ≥ p/(p + h))
 *   g(S) = Σ πₙ [h (S − (n + 1)d)⁺ + p ((n + 1)d − S)⁺]
 *
 * α is the probability that a period with supply is followed by one without, β that of the reverse.
 * Source: Güllü, R., Önol, E. & Erkip, N. (1997), IJPE 53:157-165; Snyder & Shen (2019), 9.3, example 9.3.
 * Worked value: h = 0.25, p = 3, d = 2000, α = 0.04, β = 0.25 at S = 2000 costs 3310.3448 a period.
 */
import { requireFinite, requireInnerProbability, requirePositive } from "../bounds"
import { criticalRatio } from "./newsvendor"

interface SupplyDisruptionParameters {
  holdingCost: number
  stockoutCost: number
  /** Per period. */
  demand: number
  disruptionProbability: number
  recoveryProbability: number
  /** Asks what this base stock costs instead of the best one. */
  baseStockLevel?: number
}

export function newsvendorWithDisruptions({
  holdingCost,
  stockoutCost,
  demand,
  disruptionProbability: fails,
  recoveryProbability: recovers,
  baseStockLevel: given,
}: SupplyDisruptionParameters): { baseStockLevel: number; cost: number } {
  requirePositive({ holdingCost, stockoutCost, demand })
  requireInnerProbability({ disruptionProbability: fails, recoveryProbability: recovers })
  const down = fails / (fails + recovers)
  const share = (periods: number): number => (periods === 0 ? 1 - down : down * recovers * (1 - recovers) ** (periods - 1))

  let covered = 0
  while (1 - down * (1 - recovers) ** covered < criticalRatio({ holdingCost, stockoutCost })) {
    covered += 1
  }
  const baseStockLevel = given ?? demand * (1 + covered)
  requireFinite({ baseStockLevel })

  let left = 0
  for (let periods = 0; (periods + 1) * demand < baseStockLevel; periods += 1) {
    left += share(periods) * (baseStockLevel - (periods + 1) * demand)
  }
  const missing = left - baseStockLevel + demand * (1 + down / recovers)
  return { baseStockLevel, cost: holdingCost * left + stockoutCost * missing }
}
