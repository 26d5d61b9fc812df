/**
 * The power approximation of a good (s, S) policy from the mean and the standard deviation of demand alone, fitted to the
 * optimal policies of 288 systems.
 *
 *   Q = 1.3 μ^0.494 (K/h)^0.506 (1 + σ²/μ²)^0.116,  z = √(Q h/(σ p))
 *   s = 0.973 μ + σ (0.183/z + 1.063 − 2.192 z),  S = s + Q
 *
 * μ and σ in units per period, K money per order, h and p money per unit and period.
 * Source: Ehrhardt, R. (1979), Mgmt Sci 25:777-786; Ehrhardt & Mosier (1984), Mgmt Sci 30:618-622; Snyder & Shen (2019),
 * 4.4.3, example 4.8. Worked value: h = 0.18, p = 0.7, K = 2.5, μ = 50, σ = 8 give s = 40.1946 and S = 74.2902.
 */
import { requirePositive } from "../bounds"

interface PowerApproximationParameters {
  holdingCost: number
  stockoutCost: number
  fixedCost: number
  mean: number
  sd: number
}

export function sSPowerApproximation({ holdingCost, stockoutCost, fixedCost, mean, sd }: PowerApproximationParameters): {
  reorderPoint: number
  orderUpToLevel: number
} {
  requirePositive({ holdingCost, stockoutCost, fixedCost, mean, sd })
  const quantity = 1.3 * mean ** 0.494 * (fixedCost / holdingCost) ** 0.506 * (1 + (sd / mean) ** 2) ** 0.116
  const z = Math.sqrt((quantity / sd) * (holdingCost / stockoutCost))
  const reorderPoint = 0.973 * mean + sd * (0.183 / z + 1.063 - 2.192 * z)
  return { reorderPoint, orderUpToLevel: reorderPoint + quantity }
}
