/**
 * Exponential smoothing of demand summed over blocks of periods: with longer blocks fewer of them are without demand.
 *
 * The blocks end with the latest period; what does not fill a block at the beginning is left out. The smoothing in
 * [.1, .3] is the one with the least squared errors on the blocks of the whole history; the path keeps it. The forecast
 * of a block is spread evenly over its periods. Before the first block is full, it is the mean so far.
 *
 * Source: Nikolopoulos et al. (2011), JORS 62:544-554.
 * Worked value: 1, 1, 3, 1, 1 in blocks of 2 is 4, 2, so the forecast is (4 + .3 · (2 − 4)) / 2 = 1.7.
 */
import { bestSmoothing } from "./smoothed-path"

const BOUNDS = { from: 0.1, to: 0.3 }

export function aggregatedPath(demand: readonly number[], level: number): number[] {
  const smoothing = bestSmoothing(blocks(demand, demand.length, level), BOUNDS)
  let sum = 0
  return demand.map((value, period) => {
    sum += value
    const gone = period + 1
    return gone < level ? sum / gone : smoothedLast(blocks(demand, gone, level), smoothing) / level
  })
}

/** How many periods a block should have: the mean time between demands, to the nearest whole number, halves to even. */
export function aggregationLevel(demand: readonly number[]): number {
  const last = demand.findLastIndex((value) => value > 0)
  const interval = (last + 1) / demand.filter((value) => value > 0).length
  const below = Math.floor(interval)
  const isHalf = interval - below === 0.5
  return isHalf ? below + (below % 2) : Math.round(interval)
}

function blocks(demand: readonly number[], gone: number, level: number): number[] {
  const sums: number[] = []
  for (let from = gone % level; from < gone; from += level) {
    let sum = 0
    for (let period = from; period < from + level; period++) {
      sum += demand[period]
    }
    sums.push(sum)
  }
  return sums
}

function smoothedLast(values: readonly number[], smoothing: number): number {
  let level = values[0]
  for (const value of values) {
    level += smoothing * (value - level)
  }
  return level
}
