/**
 * The level of exponential smoothing after each value, and the smoothing that would have forecast the values best.
 *
 *   ℓ₁ = x₁, ℓₜ = ℓₜ₋₁ + α (xₜ − ℓₜ₋₁);  SSE(α) = Σₜ (xₜ − ℓₜ₋₁)²
 *
 * Worked value: 1, 3 with α = 1/2 gives 1, 2. Where no α is better than another, as for 0, 0, 9, it is the middle one.
 */
import { goldenSection } from "../golden-section"

export function smoothedPath(values: readonly number[], smoothing: number): number[] {
  const path: number[] = []
  let level = values[0]
  for (const value of values) {
    level += smoothing * (value - level)
    path.push(level)
  }
  return path
}

export function bestSmoothing(values: readonly number[], { from, to }: { from: number; to: number }): number {
  const squares = (smoothing: number): number => {
    let [level, sum] = [values[0], 0]
    for (const value of values) {
      const error = value - level
      sum += error * error
      level += smoothing * error
    }
    return sum
  }
  return goldenSection({ of: squares, from, to })
}
