/**
 * The x > 0 at which a tail of a continuous distribution reaches a probability. What cephes inverts is taken where the
 * tail agrees with it; far out in the tails it does not, and there x is halved down to: by its magnitude first, then by
 * its digits.
 *
 * Worked value: the 10⁻¹²-quantile of an exponential time of mean 1 is 10⁻¹² to twelve digits, where cephes has four.
 */
interface TailInverse {
  /** The tail, monotone in x. */
  tail: (x: number) => number
  rising: boolean
  target: number
  /** May fail or be wrong. */
  guess: () => number
  /** The end of the support. */
  most: number
}

/** How near the tail must come for a guess to be taken. */
const AGREES = 1e-12

export function positiveQuantile({ tail, rising, target, guess, most }: TailInverse): number {
  const first = attempt(guess)
  if (first > 0 && first <= most && Math.abs(tail(first) / target - 1) < AGREES) {
    return first
  }
  const isTooLow = (x: number): boolean => (rising ? tail(x) < target : tail(x) > target)
  let [low, high] = [Number.MIN_VALUE, Math.min(most, Number.MAX_VALUE)]
  if (!isTooLow(low)) {
    return 0
  }
  for (let middle = between(low, high); middle > low && middle < high; middle = between(low, high)) {
    if (isTooLow(middle)) {
      low = middle
    } else {
      high = middle
    }
  }
  return high
}

const between = (low: number, high: number): number =>
  high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2

function attempt(guess: () => number): number {
  try {
    return guess()
  } catch {
    return NaN
  }
}
