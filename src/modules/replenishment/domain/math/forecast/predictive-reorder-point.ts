/**
 * The reorder point where mean and variance of demand are themselves estimated from n periods.
 *
 *   r = L x̄ + t_{n−1, q} · s √(L (1 + L/n)); put in as if they were known it would be L x̄ + z_q · s √L
 *
 * Units; L in periods; s² with the divisor n − 1. With ten observations the difference saves 10 to 30 % of the cost.
 * Source: Prak, D. & Teunter, R. (2019), "A general method for addressing forecasting uncertainty in inventory models",
 * IJF 35:224-238. Worked value: n = 10, x̄ = 100, s = 20, L = 4, q = .95 gives 486.7587 instead of 465.7941.
 */
import { requireAbove, requireFinite, requireInnerProbability, requireInteger, requireNonNegative, requirePositive } from "../bounds"
import { normal } from "../distributions/normal"
import { studentT } from "../distributions/student-t"

export function predictiveReorderPoint({
  observations,
  mean,
  sd,
  leadTime,
  probability,
}: {
  /** How many. */
  observations: number
  mean: number
  sd: number
  leadTime: number
  probability: number
}): { reorderPoint: number; asIfKnown: number } {
  requireInteger({ observations })
  requireAbove(1, { observations })
  requireFinite({ mean })
  requireNonNegative({ sd })
  requirePositive({ leadTime })
  requireInnerProbability({ probability })
  const t = studentT({ degreesOfFreedom: observations - 1 }).quantile({ probability })
  const z = normal().quantile({ probability })
  return {
    reorderPoint: leadTime * mean + t * sd * Math.sqrt(leadTime * (1 + leadTime / observations)),
    asIfKnown: leadTime * mean + z * sd * Math.sqrt(leadTime),
  }
}
