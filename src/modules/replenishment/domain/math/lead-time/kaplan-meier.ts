/**
 * The Kaplan-Meier estimate of how long something takes, from what ended and what is still open.
 *
 * What is still open after c days says that it takes longer than c: a right-censored observation. To leave such
 * observations out is survivorship bias, because the slow ones are the open ones.
 *
 *   F(t) = 1 − ∏_{tᵢ ≤ t} (1 − dᵢ / nᵢ)
 *
 * with dᵢ the weight of what ended at tᵢ and nᵢ the weight of what had neither ended nor been lost from sight before
 * tᵢ. What is censored at tᵢ counts in nᵢ. Times are in any one unit, such as days, and may be negative (early).
 *
 * Source: Kaplan, E. L. & Meier, P. (1958), "Nonparametric Estimation from Incomplete Observations", JASA 53:457-481.
 * Worked value: ended at 2 and 5, open at 3 and 7 gives F(2) = 1/4 and F(5) = 1 − 3/4 · 1/2 = 5/8.
 */

export interface Observation {
  time: number
  /** False where it was still open at `time`. */
  ended: boolean
  /** How many observations this stands for; 1 if left out. */
  weight?: number
}

interface Step {
  time: number
  cdf: number
}

/** Sums of equal steps differ in their last digits. */
const ROUNDING = 1e-12

export interface KaplanMeier {
  /** Share that has ended by `time`. */
  cdf: (params: { time: number }) => number
  /**
   * The first time by which the share `probability` has ended; null where the curve does not come so high, because
   * what took longest is still open.
   */
  quantile: (params: { probability: number }) => number | null
  /**
   * The quantile of what has not ended at `after`: F⁻¹(F(c) + q(1 − F(c))). Never before `after`; null where the
   * curve knows nothing beyond it.
   * Worked value: of the curve above, the median of what is open at 2 lies where F reaches 1/4 + 1/2 · 3/4 = 5/8, at 5.
   */
  conditionalQuantile: (params: { probability: number; after: number }) => number | null
  /** The longest time seen, ended or open; null where nothing was seen. */
  longest: number | null
  /** The share that is still open after each time at which something ended. */
  survival: readonly { time: number; share: number }[]
}

export function kaplanMeier({ observations }: { observations: readonly Observation[] }): KaplanMeier {
  const steps = stepsOf(observations)

  const cdf: KaplanMeier["cdf"] = ({ time }) => steps[countUpTo(steps, (step) => step.time <= time) - 1]?.cdf ?? 0
  const quantile: KaplanMeier["quantile"] = ({ probability }) =>
    steps[countUpTo(steps, (step) => step.cdf < probability - ROUNDING)]?.time ?? null
  const conditionalQuantile: KaplanMeier["conditionalQuantile"] = ({ probability, after }) => {
    const gone = cdf({ time: after })
    const time = gone < 1 - ROUNDING ? quantile({ probability: gone + probability * (1 - gone) }) : null
    return time === null ? null : Math.max(time, after)
  }
  return {
    cdf,
    quantile,
    conditionalQuantile,
    longest: observations.reduce<number | null>((most, { time }) => Math.max(most ?? time, time), null),
    survival: steps.map((step) => ({ time: step.time, share: 1 - step.cdf })),
  }
}

/**
 * The curve of one group drawn towards that of all: the pooled observations join the group's own with a total weight
 * of `pseudoObservations`, so that a group with few observations of its own follows the others, and one with many
 * follows itself. With nothing of its own it is the pooled curve.
 *
 * Worked value: own ended at 4, pooled ended at 2 and 4, one pseudo-observation: half a unit of weight ends at 2, so
 * F(2) = 0.5 / 2 = 1/4.
 */
export function shrunkKaplanMeier({
  own,
  pooled,
  pseudoObservations = 10,
}: {
  own: readonly Observation[]
  pooled: readonly Observation[]
  pseudoObservations?: number
}): KaplanMeier {
  const share = pseudoObservations / pooled.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return kaplanMeier({
    observations: [...own, ...pooled.map(({ time, ended, weight = 1 }) => ({ time, ended, weight: weight * share }))],
  })
}

function stepsOf(observations: readonly Observation[]): Step[] {
  const byTime = new Map<number, { ended: number; left: number }>()
  for (const { time, ended, weight = 1 } of observations) {
    const at = byTime.get(time) ?? { ended: 0, left: 0 }
    byTime.set(time, { ended: at.ended + (ended ? weight : 0), left: at.left + weight })
  }
  let atRisk = observations.reduce((sum, { weight = 1 }) => sum + weight, 0)
  let open = 1
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .flatMap(([time, { ended, left }]): Step[] => {
      open *= Math.max(0, 1 - ended / atRisk)
      atRisk -= left
      return ended > 0 ? [{ time, cdf: 1 - open }] : []
    })
}

/** How many of the sorted steps, from the first on, the condition holds for. */
function countUpTo(steps: readonly Step[], holds: (step: Step) => boolean): number {
  let [low, high] = [0, steps.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(steps[middle])) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low
}
