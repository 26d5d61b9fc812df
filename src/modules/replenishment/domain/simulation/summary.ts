/** What all blocks say together: the figures of each policy, and of two of them what the second changes. */
import { differencesOf, figuresOf, type Differences, type Figures } from "./figures"
import { COUNTED, COUNTS } from "./live"
import type { Plan } from "./plan"
import type { SimulatedCosts } from "./scenario"
import type { BlockOutcome } from "./simulate-block"

export interface PolicySummary extends Figures {
  /** Days that so many of 100 units wait at most; null if nothing was served. */
  waits: Record<"p90" | "p95" | "p99", number> | null
}

export interface Summary {
  policies: PolicySummary[]
  /** What each policy has more than the first. */
  changes: Differences[]
}

/** @param outcomes of all blocks, in any order */
export function summaryOf(plan: Plan, outcomes: readonly BlockOutcome[], costs: SimulatedCosts): Summary {
  const inOrder = [...outcomes].sort((a, b) => a.block - b.block)
  const ofPolicies = plan.rules.map((_, policy) => ({ days: plan.days, counts: joined(inOrder.map(({ counts }) => counts[policy])) }))
  return {
    policies: ofPolicies.map((counts, policy) => ({
      ...figuresOf(counts, costs),
      waits: waitsOf(counts.counts, inOrder.map(({ waits }) => waits[policy])),
    })),
    changes: ofPolicies.slice(1).map((counts) => differencesOf(ofPolicies[0], counts, costs)),
  }
}

function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((length, list) => length + list.length, 0))
  lists.reduce((at, list) => (all.set(list, at), at + list.length), 0)
  return all
}

function waitsOf(counts: Float64Array, lists: readonly Float64Array[]): PolicySummary["waits"] {
  let atOnce = 0
  for (let at = COUNTS.servedAtOnce; at < counts.length; at += COUNTED) {
    atOnce += counts[at]
  }
  const waited = lists[0].map((_, days) => lists.reduce((sum, list) => sum + list[days], 0))
  const served = waited.reduce((sum, units) => sum + units, atOnce)
  const within = (share: number): number => {
    let reached = atOnce
    return Math.max(0, waited.findIndex((units) => (reached += units) >= share * served))
  }
  return served > 0 ? { p90: within(0.9), p95: within(0.95), p99: within(0.99) } : null
}
