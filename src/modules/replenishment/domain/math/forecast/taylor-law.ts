/**
 * Taylor's power law: on a panel of items the variance goes with a power of the mean.
 *
 *   v = a · mᵇ
 *
 * Fitted as a line through the logarithms of means and mean squared errors of groups of like means, each with as many
 * pairs. It says what an item's error variance should be by what the others' is, and an item with few errors of its
 * own is drawn towards it on the logarithmic scale:
 *
 *   log v = (n log v_own + k log v_law) / (n + k)
 *
 * with n own errors and k pseudo-errors. Units squared.
 * Source: Taylor, L. R. (1961), "Aggregation, Variance and the Mean", Nature 189:732-735; Syntetos, Boylan & Disney
 * (2009) on its use in stock control.
 * Worked value: means 1 and 4 with squared errors 2 and 16 lie on v = 2 m^1.5; an own variance of 8 from 30 errors at
 * mean 1 with k = 30 becomes √(8 · 2) = 4.
 */
import { requireNonNegative, requirePositive } from "../bounds"

export interface TaylorLaw {
  factor: number
  exponent: number
}

const GROUPS = 40
const FEWEST_OF_A_GROUP = 10

/** What is below this counts as a forecast of nothing. */
const NOTHING = 1e-6

/** Null where there are too few pairs to draw a line, or all have one mean. */
export function taylorLaw({
  pairs,
  fewest = FEWEST_OF_A_GROUP,
}: {
  pairs: readonly { mean: number; squared: number }[]
  /** Pairs that make a group. */
  fewest?: number
}): TaylorLaw | null {
  requirePositive({ fewest })
  const sorted = pairs.filter(({ mean }) => mean > NOTHING).sort((a, b) => a.mean - b.mean)
  const count = Math.min(GROUPS, Math.floor(sorted.length / fewest))
  const points = Array.from({ length: count }, (_, group) => {
    const [from, to] = [group, group + 1].map((place) => Math.floor((place * sorted.length) / count))
    const members = sorted.slice(from, to)
    const average = (of: "mean" | "squared"): number => members.reduce((sum, pair) => sum + pair[of], 0) / members.length
    return { x: Math.log(average("mean")), y: Math.log(average("squared")) }
  }).filter(({ y }) => Number.isFinite(y))
  return line(points)
}

export function shrunkVariance({
  mean,
  variance,
  errors,
  law,
  pseudoErrors = 30,
}: {
  mean: number
  /** Of the item alone; null where no error was seen. */
  variance: number | null
  errors: number
  law: TaylorLaw
  pseudoErrors?: number
}): number {
  requireNonNegative({ mean, variance: variance ?? 0, errors, pseudoErrors })
  const expected = law.factor * mean ** law.exponent
  if (variance === null || errors === 0) {
    return expected
  }
  const own = errors / (errors + pseudoErrors)
  return variance ** own * expected ** (1 - own)
}

function line(points: readonly { x: number; y: number }[]): TaylorLaw | null {
  const average = (of: "x" | "y"): number => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [average("x"), average("y")]
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
  if (!(spread > 0)) {
    return null
  }
  const exponent = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread
  return { factor: Math.exp(y - exponent * x), exponent }
}
