/**
 * How intermittent and how uneven demand is.
 *
 *   ADI = periods / periods with demand;  CV² = variance / mean² of the demand where there is any (population variance)
 *
 * Smooth below ADI 1.32 and CV² .49, intermittent above the first, erratic above the second, lumpy above both. From
 * ADI 1.32 on a normal distribution promises more service than it keeps. No unit.
 * Source: Syntetos, A. A., Boylan, J. E. & Croston, J. D. (2005), JORS 56:495-503.
 * Worked value: 0, 0, 3, 0, 0, 0, 2, 0, 4, 0, 0, 1 has ADI 12/4 = 3 and CV² = 1.25/2.5² = .2: intermittent.
 */
import { places, requireNonNegative } from "../bounds"

const LONGEST_INTERVAL = 1.32
const MOST_VARIATION = 0.49

interface DemandClass {
  averageInterval: number
  squaredVariation: number
  kind: "smooth" | "intermittent" | "erratic" | "lumpy"
}

export function demandClass({ demand }: { demand: readonly number[] }): DemandClass {
  requireNonNegative(places("demand", demand))
  const sizes = demand.filter((value) => value > 0)
  if (sizes.length === 0) {
    throw new RangeError("demand must be above 0 in at least 1 period, not in 0")
  }
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / sizes.length
  const averageInterval = demand.length / sizes.length
  const squaredVariation = variance / (mean * mean)
  return { averageInterval, squaredVariation, kind: kindOf(averageInterval, squaredVariation) }
}

function kindOf(averageInterval: number, squaredVariation: number): DemandClass["kind"] {
  const isUneven = squaredVariation >= MOST_VARIATION
  if (averageInterval >= LONGEST_INTERVAL) {
    return isUneven ? "lumpy" : "intermittent"
  }
  return isUneven ? "erratic" : "smooth"
}
