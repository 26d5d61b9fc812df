/**
 * The smallest count that is not exceeded with a probability, by doubling a step from a guess and halving back.
 *
 * The smaller of cdf and survival is compared, so that quantiles far out in either tail stay exact; a probability that
 * is met but for the last digits counts as met.
 * Worked value: of a Poisson demand with mean 6 the 0.8-quantile is 8: P(X ≤ 7) = 0.744, P(X ≤ 8) = 0.847.
 */
const ROUNDING = 1e-12

interface Tails {
  below: number
  above: number
}

/** `tails` at a count: P(X ≤ count) and P(X > count), of counts from 0. */
export function discreteQuantile(tails: (count: number) => Tails, guess: number, probability: number): number {
  if (probability >= 1) {
    return Infinity
  }
  const isEnough = (count: number): boolean => {
    const { below, above } = tails(count)
    return probability > 0.5 ? above <= (1 - probability) * (1 + ROUNDING) : below >= probability * (1 - ROUNDING)
  }
  let [tooFew, enough] = [-1, Math.max(0, Math.ceil(guess))]
  while (!isEnough(enough)) {
    ;[tooFew, enough] = [enough, enough * 2 + 1]
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
