/**
 * A distribution over integers that is given as it is: a probability for each value, as a list from 0 on or as an
 * object with the values for keys. What adds up to nearly 1 (a table cut off far out) is taken as it stands.
 *
 *   n(x) = Σ_{y > x} (y − x) P(y),  second loss ½ Σ_{y > x} (y − x)(y − x − 1) P(y)
 *
 * Source: Snyder, L. V. & Shen, Z.-J. M. (2019), "Fundamentals of Supply Chain Theory", 2nd ed., C.3.
 * Worked value: { 1: 0.25, 2: 0.5, 4: 0.25 } has the mean 2.25, the median 2 and the loss 0.5 at 2.
 */
import { requireProbability } from "../bounds"
import { discreteDistribution, type DiscreteDistribution } from "./distribution"

export type ProbabilityMass = Readonly<Record<number, number>>

/** A sum of probabilities is 1 but for this. */
const ROUNDING = 1e-6
const LAST_DIGITS = 1e-12

export function probabilityMass({ pmf }: { pmf: ProbabilityMass }): DiscreteDistribution {
  const entries = Object.entries(pmf)
    .map(([value, probability]) => ({ value: integer(value), probability }))
    .sort((a, b) => a.value - b.value)
  for (const { value, probability } of entries) {
    requireProbability({ [`pmf[${value}]`]: probability })
  }
  const sum = (of: (value: number) => number): number =>
    entries.reduce((total, { value, probability }) => total + of(value) * probability, 0)
  const total = sum(() => 1)
  if (Math.abs(total - 1) > ROUNDING) {
    throw new RangeError(`pmf must add up to 1, not ${total}`)
  }
  const falling = [() => 1, (value: number) => value, (value: number) => value * (value - 1)]
  const mean = sum((value) => value)
  return discreteDistribution({
    mean,
    variance: sum((value) => (value - mean) ** 2),
    moment: (order, x) => ({
      below: sum((value) => (value <= x ? falling[order](value) : 0)),
      above: sum((value) => (value > x ? falling[order](value) : 0)),
    }),
    quantileOf: (probability) => {
      let reached = 0
      const met = entries.find((entry) => (reached += entry.probability) >= probability * (1 - LAST_DIGITS))
      return (met ?? entries[entries.length - 1]).value
    },
    massOf: (x) => pmf[x] ?? 0,
  })
}

function integer(key: string): number {
  const value = Number(key)
  if (!Number.isInteger(value)) {
    throw new RangeError(`pmf must have integers for keys, not ${key}`)
  }
  return value
}
