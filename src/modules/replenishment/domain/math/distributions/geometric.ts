/**
 * The geometric distribution: the number of the trial that first succeeds, from 1 on, each with probability p. It is
 * one more than a negative binomial count of size 1.
 *
 *   P(X ≤ k) = 1 − (1 − p)^k,  n(x) = (1 − p)^x / p,  second loss (1 − p)^(x + 1) / p²  (x ≥ 0)
 *
 * Source: Zipkin, P. H. (2000), "Foundations of Inventory Management", C.4.
 * Worked value: p = 0.2 at x = 5 has the loss 1.6384 and the second loss 6.5536.
 */
import { requireInnerProbability } from "../bounds"
import type { DiscreteDistribution } from "./distribution"
import { negativeBinomial } from "./negative-binomial"
import { shifted } from "./shifted"

export function geometric({ probability }: { probability: number }): DiscreteDistribution {
  requireInnerProbability({ probability })
  return shifted({ distribution: negativeBinomial({ size: 1, probability }), by: 1 })
}
