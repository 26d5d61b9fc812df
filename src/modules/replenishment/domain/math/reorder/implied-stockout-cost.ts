/**
 * What a unit that waits must cost per time, for a service level to be the best one.
 *
 *   p/(p + h) = α, so p = h α/(1 − α)
 *
 * h and p money per unit and time; α the share of time with stock. A merchant who asks for 95 % says with it that
 * waiting costs nineteen times what keeping does.
 * Source: the newsvendor's critical ratio; Snyder & Shen (2019), 4.3. Worked value: h = .02, α = .95 gives .38.
 */
import { requireInnerProbability, requirePositive } from "../bounds"

export function impliedStockoutCost({ holdingCost, serviceLevel }: { holdingCost: number; serviceLevel: number }): number {
  requirePositive({ holdingCost })
  requireInnerProbability({ serviceLevel })
  return (holdingCost * serviceLevel) / (1 - serviceLevel)
}
