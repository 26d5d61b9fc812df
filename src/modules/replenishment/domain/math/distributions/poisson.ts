/**
 * The Poisson distribution: demand in whole units that come one by one, at random, with a known mean λ.
 *
 *   P(X ≤ k) = Q(k + 1, λ);  E[X; X > k] = λ P(X > k − 1), E[X(X − 1); X > k] = λ² P(X > k − 2)
 *
 * Source: Hadley, G. & Whitin, T. M. (1963), "Analysis of Inventory Systems", app. 3; Snyder & Shen (2019), C.3.
 * Worked value: λ = 7 at x = 5 has the loss 2.2926 and the second loss 4.0408; λ = 6 has the 0.8-quantile 8.
 */
import { lgam } from "cephes"
import { requirePositive } from "../bounds"
import { discreteDistribution, type DiscreteDistribution } from "./distribution"
import { discreteQuantile } from "./discrete-quantile"
import { lowerIncompleteGamma, upperIncompleteGamma } from "./special-functions"

export function poisson({ mean }: { mean: number }): DiscreteDistribution {
  requirePositive({ mean })
  const tails = (count: number): { below: number; above: number } =>
    count < 0
      ? { below: 0, above: 1 }
      : { below: upperIncompleteGamma(count + 1, mean), above: lowerIncompleteGamma(count + 1, mean) }
  return discreteDistribution({
    mean,
    variance: mean,
    moment: (order, x) => {
      const { below, above } = tails(Math.floor(x) - order)
      return { below: mean ** order * below, above: mean ** order * above }
    },
    quantileOf: (probability) => discreteQuantile(tails, mean, probability),
    massOf: (x) => (x < 0 ? 0 : Math.exp(x * Math.log(mean) - mean - lgam(x + 1))),
  })
}
