import { percentile } from "./percentile"

/** One line of a benchmark's result; `ratio` is ours by the reference, so 1 means no difference. */
export interface Measure {
  name: string
  ours: number
  reference: number
  ratio: number
  unit: string
  /** Samples of each. */
  n: number
}

/** Two sets of samples, taken alternately under the same conditions. */
export interface Samples {
  ours: number[]
  reference: number[]
}

export function compare(name: string, unit: string, { ours, reference }: Samples, share: number): Measure {
  const [a, b] = [percentile(ours, share), percentile(reference, share)]
  return { name, ours: round(a), reference: round(b), ratio: round(a / b), unit, n: Math.min(ours.length, reference.length) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
