/**
 * The negative binomial distribution by its mean m and variance v > m (or standard deviation), or by size r and probability p: a Poisson demand
 * whose rate is itself gamma.
 *
 *   r = m² / (v − m), p = m / v,  P(X ≤ k) = I_p(r, k + 1)  (the regularised incomplete beta function)
 *   with X' of size r + 1 and X″ of size r + 2: E[X; X > k] = m P(X' > k − 1),
 *   E[X(X − 1); X > k] = r(r + 1)((1 − p)/p)² P(X″ > k − 2)
 *
 * Source: Syntetos, A. A. & Boylan, J. E. (2006), "On the stock control performance of intermittent demand
 * estimators", IJPE 103:36-47. Worked value: m = 2, v = 4 gives r = 2, p = 1/2 and P(X ≤ 1) = 1/4 + 1/4 = 1/2;
 * r = 10, p = 1/2 at x = 20 has the loss 0.0659463.
 */
import { lgam } from "cephes"
import { requireAbove, requireInnerProbability, requirePositive } from "../bounds"
import { discreteDistribution, type DiscreteDistribution } from "./distribution"
import { discreteQuantile } from "./discrete-quantile"
import { incompleteBeta } from "./special-functions"

type NegativeBinomialParameters =
  | { mean: number; variance: number }
  | { mean: number; sd: number }
  | { size: number; probability: number }

export function negativeBinomial(parameters: NegativeBinomialParameters): DiscreteDistribution {
  const { size, success, failure } = sizeAndProbability(parameters)
  const odds = failure / success
  const factorial = [1, size * odds, size * (size + 1) * odds * odds]
  const tails = (of: number, count: number): { below: number; above: number } =>
    count < 0
      ? { below: 0, above: 1 }
      : { below: incompleteBeta(of, count + 1, success), above: incompleteBeta(count + 1, of, failure) }
  return discreteDistribution({
    mean: size * odds,
    variance: (size * odds) / success,
    moment: (order, x) => {
      const { below, above } = tails(size + order, Math.floor(x) - order)
      return { below: factorial[order] * below, above: factorial[order] * above }
    },
    quantileOf: (probability) => discreteQuantile((count) => tails(size, count), size * odds + 1, probability),
    massOf: (x) =>
      x < 0
        ? 0
        : Math.exp(lgam(size + x) - lgam(x + 1) - lgam(size) + size * Math.log(success) + x * Math.log(failure)),
  })
}

function sizeAndProbability(parameters: NegativeBinomialParameters): { size: number; success: number; failure: number } {
  if ("size" in parameters) {
    const { size, probability } = parameters
    requirePositive({ size })
    requireInnerProbability({ probability })
    return { size, success: probability, failure: 1 - probability }
  }
  const { mean } = parameters
  const variance = "sd" in parameters ? parameters.sd ** 2 : parameters.variance
  requirePositive({ mean })
  requireAbove(mean, { variance })
  return { size: (mean * mean) / (variance - mean), success: mean / variance, failure: (variance - mean) / variance }
}
