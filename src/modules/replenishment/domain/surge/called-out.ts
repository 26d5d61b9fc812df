/**
 * Which surges of a night are called out, over the whole catalogue: so that of all alarms at most a share is false.
 *
 * Each is a surge, or one customer's bulk order where it would not be called out without its largest order.
 */
import { benjaminiHochberg } from "./benjamini-hochberg"
import type { SurgeOfPair } from "./surge-of-pair"

export const surgeKinds = ["surge", "bulk_order"] as const

export type SurgeKind = (typeof surgeKinds)[number]

export function calledOut<Surge extends SurgeOfPair>(
  surges: readonly Surge[],
  { tests, falseAlarms }: { tests: number; falseAlarms: number }
): (Surge & { kind: SurgeKind })[] {
  const probabilities = surges.map(({ probability }) => probability)
  const bound = benjaminiHochberg({ probabilities, tests, falseAlarms })
  return surges
    .filter(({ probability }) => probability <= bound)
    .map((surge) => ({ ...surge, kind: surge.withoutLargest > bound ? "bulk_order" : "surge" }))
}
