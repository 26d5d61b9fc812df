/**
 * The negative binomial distribution by its mean m and variance v > m: a Poisson demand whose rate is itself gamma.
 *
 *   r = m² / (v − m), p = m / v,  P(X ≤ k) = I_p(r, k + 1)  (the regularised incomplete beta function)
 *
 * Source: Syntetos, A. A. & Boylan, J. E. (2006), "On the stock control performance of intermittent demand
 * estimators", IJPE 103:36-47. Worked value: m = 2, v = 4 gives r = 2, p = 1/2 and P(X ≤ 1) = 1/4 + 1/4 = 1/2.
 */
import { incbet } from "cephes"

/** A probability that is met but for the last digits counts as met. */
const ROUNDING = 1e-12

interface NegativeBinomial {
  cdf: (params: { count: number }) => number
  /** The smallest count that is not exceeded with the probability. */
  quantile: (params: { probability: number }) => number
}

export function negativeBinomial({ mean, variance }: { mean: number; variance: number }): NegativeBinomial {
  const size = (mean * mean) / (variance - mean)
  const cdf: NegativeBinomial["cdf"] = ({ count }) => (count < 0 ? 0 : incbet(size, Math.floor(count) + 1, mean / variance))

  const quantile: NegativeBinomial["quantile"] = ({ probability }) => {
    const isEnough = (count: number): boolean => cdf({ count }) >= probability - ROUNDING
    let [tooFew, enough] = [-1, Math.ceil(mean) + 1]
    while (!isEnough(enough)) {
      ;[tooFew, enough] = [enough, enough * 2]
    }
    while (enough - tooFew > 1) {
      const middle = Math.floor((tooFew + enough) / 2)
      if (isEnough(middle)) {
        enough = middle
      } else {
        tooFew = middle
      }
    }
    return enough
  }
  return { cdf, quantile }
}
