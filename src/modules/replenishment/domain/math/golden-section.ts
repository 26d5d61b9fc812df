/**
 * The place of the least value of a function with one valley, by golden-section search.
 *
 * Two inner points divide the interval by the golden ratio; the side of the higher one is cut off. Of two equal ones
 * both sides are, since the valley lies between them; so where the function is flat it is the middle of the interval.
 * Source: Kiefer, J. (1953), "Sequential minimax search for a maximum", Proc. AMS 4:502-506.
 * Worked value: (x − 2)² between 0 and 5 is least at 2.
 */
const RATIO = (Math.sqrt(5) - 1) / 2

/** Each step leaves .618 of the interval, so these leave 3e-13 of it. */
const STEPS = 60

export function goldenSection({ of, from, to }: { of: (x: number) => number; from: number; to: number }): number {
  let [low, high] = [from, to]
  const inner = (): [number, number] => [high - RATIO * (high - low), low + RATIO * (high - low)]
  let [left, right] = inner()
  let [atLeft, atRight] = [of(left), of(right)]
  for (let step = 0; step < STEPS; step++) {
    if (atLeft < atRight) {
      ;[high, right, atRight] = [right, left, atLeft]
      left = inner()[0]
      atLeft = of(left)
    } else if (atLeft > atRight) {
      ;[low, left, atLeft] = [left, right, atRight]
      right = inner()[1]
      atRight = of(right)
    } else {
      ;[low, high] = [left, right]
      ;[left, right] = inner()
      ;[atLeft, atRight] = [of(left), of(right)]
    }
  }
  return (low + high) / 2
}
