/**
 * Where a continuous function passes through 0 between two places at which its signs differ.
 *
 * By the Illinois method: the line through both ends is followed, and where one end stays, half of its value is taken;
 * where that has not halved the interval in three steps, it is halved.
 * Source: Dowell, M. & Jarratt, P. (1971), "A modified regula falsi method for computing the root of an equation",
 * BIT 11:168-174. Worked value: x² − 2 between 0 and 2 passes at 1.41421.
 */
const MOST_STEPS = 300
const PRECISION = 1e-14

export function findRoot({ of, from, to }: { of: (x: number) => number; from: number; to: number }): number {
  let [low, high] = [from, to]
  let [atLow, atHigh] = [of(low), of(high)]
  if (atLow * atHigh > 0 || Number.isNaN(atLow * atHigh)) {
    throw new RangeError(`of must have different signs at from (${from}) and to (${to}), not ${atLow} and ${atHigh}`)
  }
  let [stayed, width] = [0, high - low]
  for (let step = 1; step <= MOST_STEPS && atLow !== 0 && atHigh !== 0; step++) {
    if (high - low <= PRECISION * Math.max(1, Math.abs(low), Math.abs(high))) {
      break
    }
    const isSlow = step % 3 === 0 && high - low > width / 2
    width = step % 3 === 0 ? high - low : width
    const middle = isSlow ? (low + high) / 2 : high - (atHigh * (high - low)) / (atHigh - atLow)
    const at = of(middle)
    if (at * atHigh > 0) {
      ;[high, atHigh, atLow] = [middle, at, stayed === -1 ? atLow / 2 : atLow]
      stayed = -1
    } else {
      ;[low, atLow, atHigh] = [middle, at, stayed === 1 ? atHigh / 2 : atHigh]
      stayed = 1
    }
  }
  return Math.abs(atLow) < Math.abs(atHigh) ? low : high
}
