/**
 * At which position to order, so that a share of cycles or of demand is served from stock.
 *
 *   cycle service α: the smallest r with P(X ≤ r) ≥ α;  fill rate β with the quantity Q: the smallest r that reaches β
 *
 * X is lead-time demand. The safety stock is what r exceeds its mean by; it may be negative where Q alone gives β.
 * Source: Silver, Pyke & Thomas (2017), ch. 6; Axsäter (2015), ch. 5.
 * Worked value: normal of mean 900 and σ = 208.806 with α = .95: r = 1243.456, of that 343.456 safety stock. Normal of
 * mean 900, σ = 600, Q = 1000 with β = .95: r = 1495.378, traditionally 1499.932.
 */
import { requireInnerProbability } from "../bounds"
import type { Distribution } from "../distributions/distribution"
import { findRoot } from "../find-root"
import { fillRate, isWhole } from "./service"

type ReorderPointParameters = { demand: Distribution } & (
  | { cycleService: number }
  | { fillRate: number; orderQuantity: number; formula?: "exact" | "traditional" }
)

interface ReorderPoint {
  reorderPoint: number
  safetyStock: number
  /** k: the safety stock in standard deviations of lead-time demand; 0 where there is no variance. */
  safetyFactor: number
}

export function reorderPoint(parameters: ReorderPointParameters): ReorderPoint {
  const { demand } = parameters
  const point = "cycleService" in parameters ? forCycles(demand, parameters.cycleService) : forFillRate(parameters)
  const safetyStock = point - demand.mean
  return {
    reorderPoint: point,
    safetyStock,
    safetyFactor: demand.variance > 0 ? safetyStock / Math.sqrt(demand.variance) : 0,
  }
}

function forCycles(demand: Distribution, cycleService: number): number {
  requireInnerProbability({ cycleService })
  return demand.quantile({ probability: cycleService })
}

function forFillRate({
  demand,
  fillRate: target,
  orderQuantity,
  formula,
}: Extract<ReorderPointParameters, { fillRate: number }>): number {
  requireInnerProbability({ fillRate: target })
  const over = (point: number): number => fillRate({ demand, reorderPoint: point, orderQuantity, formula }) - target
  const whole = isWhole(demand)
  const step = (point: number): number => (whole ? Math.ceil(point) : point)
  let reach = step(Math.max(orderQuantity, Math.sqrt(demand.variance)))
  let [low, high] = [step(demand.mean) - reach, step(demand.mean) + reach]
  for (; over(low) >= 0; reach *= 2) {
    ;[low, high] = [low - reach, low]
  }
  for (; over(high) < 0; reach *= 2) {
    ;[low, high] = [high, high + reach]
  }
  if (!whole) {
    return findRoot({ of: over, from: low, to: high })
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (over(middle) >= 0) {
      high = middle
    } else {
      low = middle
    }
  }
  return high
}
