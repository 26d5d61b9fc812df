/**
 * The value below which a share of the samples lies, interpolated linearly between the two nearest ranks
 * (Hyndman & Fan, type 7; what R and NumPy do by default).
 *
 * @param share from 0 to 1
 */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) {
    throw new RangeError("There is no percentile of nothing.")
  }
  if (!(share >= 0 && share <= 1)) {
    throw new RangeError(`A percentile's share lies between 0 and 1, not at ${share}.`)
  }
  const sorted = [...samples].sort((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const below = Math.floor(rank)
  const above = Math.ceil(rank)
  return sorted[below] + (sorted[above] - sorted[below]) * (rank - below)
}
