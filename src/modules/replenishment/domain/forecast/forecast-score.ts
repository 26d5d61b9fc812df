/**
 * How good forecasts of demand were, once it was known: the pinball loss of a quantile, and how often it was enough.
 *
 *   pinball = Σ max(q e, (q − 1) e) / Σ x with e = x − the q-quantile;  coverage = share of x ≤ the quantile
 *
 * Summed over items and divided by their demand, so it is a share of demand; what sells more counts more. Coverage
 * counts each item alike.
 * Worked value: demand 4 and 6 with .9-quantiles 5 and 5 loses .1 · 1 + .9 · 1 = 1, divided by 10: .1; coverage 1/2.
 */
export interface ForecastScore {
  pinball: number
  coverage: number
  count: number
}

interface Scored {
  quantile: number
  demand: number
}

export function forecastScore({ scored, probability }: { scored: readonly Scored[]; probability: number }): ForecastScore {
  let [loss, total, covered] = [0, 0, 0]
  for (const { quantile, demand } of scored) {
    const error = demand - quantile
    loss += Math.max(probability * error, (probability - 1) * error)
    total += demand
    covered += error <= 0 ? 1 : 0
  }
  return { pinball: total > 0 ? loss / total : 0, coverage: scored.length > 0 ? covered / scored.length : 0, count: scored.length }
}
