import { percentile } from "./percentile"

/** A benchmark that cannot be run here, and why. */
export interface Skipped {
  skipped: string
}

/** One line of a benchmark's result; `ratio` is ours by the reference, so 1 means no difference. */
export interface Measure {
  name: string
  ours: number
  reference: number
  ratio: number
  unit: string
  /** Samples of each. */
  n: number
  /** What is set against what; with the plugin and without it where nothing is said. */
  sides?: { ours: string; reference: string }
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

/** A figure beside the one that is to be met. */
export function against(name: string, unit: string, ours: number, target: number, n: number): Measure {
  const sides = { ours: "measured", reference: "to meet" }
  return { name, ours: round(ours), reference: target, ratio: round(ours / target), unit, n, sides }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
