/**
 * The beta distribution: a share between 0 and 1, such as a yield or the ready rate of a supplier.
 *
 *   F(x) = I_x(a, b);  E[X; X > x] = a/(a + b) P(X' > x) with X' of a + 1,
 *   E[X²; X > x] = a(a + 1)/((a + b)(a + b + 1)) P(X″ > x) with X″ of a + 2
 *
 * Source: Abramowitz, M. & Stegun, I. A. (1964), "Handbook of Mathematical Functions", 26.5.
 * Worked value: a = b = 2 has F(1/4) = 5/32 and, at its mean 1/2, the loss 3/32.
 */
import { incbi } from "cephes"
import { requirePositive } from "../bounds"
import { continuousDistribution, type Distribution } from "./distribution"
import { positiveQuantile } from "./positive-quantile"
import { incompleteBeta } from "./special-functions"

export function beta({ alpha, beta: other }: { alpha: number; beta: number }): Distribution {
  requirePositive({ alpha, beta: other })
  const sum = alpha + other
  const raw = [1, alpha / sum, (alpha * (alpha + 1)) / (sum * (sum + 1))]
  return continuousDistribution({
    mean: raw[1],
    variance: (alpha * other) / (sum * sum * (sum + 1)),
    moment: (order, x) => ({
      below: raw[order] * incompleteBeta(alpha + order, other, x),
      above: raw[order] * upperBeta(alpha + order, other, x),
    }),
    quantileOf: (probability) => {
      if (probability === 0 || probability === 1) {
        return probability
      }
      const isLow = probability <= 0.5
      return positiveQuantile({
        tail: (x) => (isLow ? incompleteBeta(alpha, other, x) : upperBeta(alpha, other, x)),
        rising: isLow,
        target: isLow ? probability : 1 - probability,
        guess: () => incbi(alpha, other, probability),
        most: 1,
      })
    },
  })
}

/** P(X > x): 1 − x has lost the digits of an x near 0, and 1 − F those of a small rest. */
function upperBeta(alpha: number, other: number, x: number): number {
  const below = incompleteBeta(alpha, other, x)
  return below < 0.9 ? 1 - below : incompleteBeta(other, alpha, 1 - x)
}
