/**
 * Which of many small probabilities are too small for chance, so that of what is called out at most a share is false.
 *
 *   sort p₁ ≤ p₂ ≤ …; call out all up to the largest k with p_k ≤ k·q/m
 *
 * with m tests and the share q of false alarms among all alarms, on average over nights. Probabilities above q never
 * count, so the list may leave them out as long as m counts them. Holds for independent tests and for those that rise
 * and fall together (Benjamini & Yekutieli 2001).
 * Source: Benjamini, Y. & Hochberg, Y. (1995), J R Stat Soc B 57:289-300. Worked value, from their section 4: of 15
 * tests with .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, … four are called out at q = .05.
 */
import { places, requireAtLeast, requireInnerProbability, requireInteger, requireProbability } from "../math/bounds"

/** @returns k·q/m: what is called out is at or below it; 0 where nothing is */
export function benjaminiHochberg({
  probabilities,
  tests,
  falseAlarms,
}: {
  probabilities: readonly number[]
  /** m, those left out of the list included. */
  tests: number
  /** q */
  falseAlarms: number
}): number {
  requireProbability(places("probabilities", probabilities))
  requireInteger({ tests })
  requireAtLeast(probabilities.length, { tests })
  requireInnerProbability({ falseAlarms })
  const sorted = [...probabilities].sort((a, b) => a - b)
  const bound = (called: number): number => (called * falseAlarms) / tests
  const last = sorted.findLastIndex((probability, place) => probability <= bound(place + 1))
  return last < 0 ? 0 : bound(last + 1)
}
