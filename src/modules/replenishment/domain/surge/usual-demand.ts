/**
 * What is usual of a pair, from sums over the days before those that are judged.
 *
 *   mean = Σd/N,  variance = (Σd² − N·mean²)/(N − 1), never below the mean: counts vary at least as Poisson's do
 *
 * Worked value: 100 days with Σd = 200 and Σd² = 697 give the mean 2 and the variance 3.
 */
import type { UsualDemand } from "./surge-of-pair"

/** Fewer days say too little about what is usual. */
export const FEWEST_DAYS = 28

export function usualDemand({ sum, squares, days }: { sum: number; squares: number; days: number }): UsualDemand | null {
  if (days < FEWEST_DAYS || !(sum > 0)) {
    return null
  }
  const mean = sum / days
  return { mean, variance: Math.max(mean, (squares - days * mean * mean) / (days - 1)), days }
}
