/**
 * Draws from a discrete distribution in constant time, by one number of 32 bits.
 *
 * A table has one column for each of the n values. A column holds its own value up to a threshold and above it another
 * value (its alias), so that every column weighs 1/n. The number picks the column; its remainder decides within it.
 * Source: Walker, A. J. (1977), ACM TOMS 3:253-256; Vose, M. D. (1991), IEEE TSE 17:972-975, who builds it in one pass.
 */
import { places, requireFinite, requireProbability, requireSameLength } from "../math/bounds"
import type { Discrete } from "./scenario"

export interface AliasTable {
  values: Float64Array
  thresholds: Float64Array
  aliases: Int32Array
}

const ROUNDING = 1e-6

export function aliasTable(name: string, { values, probabilities }: Discrete): AliasTable {
  requireSameLength({ [`values of ${name}`]: values, [`probabilities of ${name}`]: probabilities })
  requireFinite(places(`value of ${name}`, values))
  requireProbability(places(`probability of ${name}`, probabilities))
  const total = probabilities.reduce((sum, probability) => sum + probability, 0)
  if (!(Math.abs(total - 1) <= ROUNDING)) {
    throw new RangeError(`the probabilities of ${name} must add up to 1, not ${total}`)
  }
  const count = values.length
  const weights = probabilities.map((probability) => (probability / total) * count)
  const thresholds = new Float64Array(count).fill(1)
  const aliases = Int32Array.from({ length: count }, (_, column) => column)
  const light = weights.flatMap((weight, column) => (weight < 1 ? [column] : []))
  const heavy = weights.flatMap((weight, column) => (weight < 1 ? [] : [column]))
  for (;;) {
    const small = light.pop()
    const large = heavy.at(-1)
    if (small === undefined || large === undefined) {
      break
    }
    thresholds[small] = weights[small]
    aliases[small] = large
    weights[large] -= 1 - weights[small]
    if (weights[large] < 1) {
      heavy.pop()
      light.push(large)
    }
  }
  return { values: Float64Array.from(values), thresholds, aliases }
}

/** @param bits any integer of 32 bits, drawn uniformly */
export function drawn({ values, thresholds, aliases }: AliasTable, bits: number): number {
  const place = (bits >>> 0) * values.length * 2 ** -32
  const column = place | 0
  return values[place - column < thresholds[column] ? column : aliases[column]]
}
