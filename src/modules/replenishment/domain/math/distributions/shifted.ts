/**
 * The distribution of X + c: a lead time that is never shorter than c, counts that begin at 1.
 *
 *   F(x) = F_X(x − c), and so are losses and second losses
 *
 * Worked value: a Poisson demand of mean 6 and 10 units ordered ahead has the 0.8-quantile 8 + 10 = 18.
 */
import { requireFinite } from "../bounds"
import { located, type DiscreteDistribution, type Distribution } from "./distribution"

export function shifted(params: { distribution: DiscreteDistribution; by: number }): DiscreteDistribution
export function shifted(params: { distribution: Distribution; by: number }): Distribution
export function shifted({
  distribution,
  by,
}: {
  distribution: Distribution | DiscreteDistribution
  by: number
}): Distribution | DiscreteDistribution {
  requireFinite({ by })
  const moved = located(distribution, by, 1)
  return "mass" in distribution ? { ...moved, mass: ({ x }) => distribution.mass({ x: x - by }) } : moved
}
