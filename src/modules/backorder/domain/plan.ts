/**
 * Decides for one pair who is covered, who waits, by when, and why.
 *
 * Queue the lines by the rule, share the stock, peg what waits to what arrives, date each peg.
 * The plan depends on the state alone, so planning twice plans the same.
 */
import type BigNumber from "bignumber.js"
import { allocate } from "./allocate"
import type { AllocationRule } from "./allocation-rule"
import { explainLine, type BackorderReason } from "./explain-line"
import { openNeed } from "./open-need"
import type { LineDemand, PairState } from "./pair-state"
import { pegArrivals } from "./peg-arrivals"
import { dateFor, type PromisedDate, type PromiseTerms } from "./promise"

export interface LinePlan {
  line: LineDemand
  allocated: BigNumber
  waiting: BigNumber
  reason: BackorderReason
  /** The date the plan would promise; null without a basis or when nothing waits. */
  date: PromisedDate | null
}

export interface PlanRules {
  allocation: AllocationRule
  promise: PromiseTerms
}

export function plan(state: PairState, rules: PlanRules, now: Date): readonly LinePlan[] {
  const queue = rules.allocation.order(state.lines)
  const shares = allocate(state.onHand.minus(state.otherHolds), queue)

  const shared = queue.map((line) => {
    const need = openNeed(line)
    const allocated = shares.get(line.lineId) ?? need.minus(need)
    return { line, lineId: line.lineId, allocated, waiting: need.minus(allocated) }
  })
  const waiting = shared.filter((line) => line.waiting.gt(0))
  const pegs = pegArrivals(waiting, state.arrivals)

  return shared.map(({ line, allocated, waiting: waits }) => {
    const peg = pegs.get(line.lineId) ?? null
    return {
      line,
      allocated,
      waiting: waits,
      reason: explainLine({ allocated, waiting: waits, pegged: peg !== null }),
      date: waits.gt(0) ? dateFor(peg, rules.promise, now) : null,
    }
  })
}
