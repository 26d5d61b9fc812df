/** Runs plan and diff, and applies what they say the way the shell does: records, then reservations. */
import { allocationRules } from "../allocation-rule"
import { diff, type LineChange } from "../diff"
import type { LineDemand, PairState } from "../pair-state"
import { plan, type LinePlan, type PlanRules } from "../plan"
import type { PromiseTerms } from "../promise"

export function fifoWith(promise: PromiseTerms): PlanRules {
  return { allocation: allocationRules.fifo, promise }
}

export function planned(state: PairState, rules: PlanRules, now: Date): ReadonlyMap<string, LinePlan> {
  return new Map(plan(state, rules, now).map((line) => [line.line.lineId, line]))
}

export function changesOf(state: PairState, rules: PlanRules, now: Date): readonly LineChange[] {
  return diff(state, plan(state, rules, now), (orderId) => highestVersion(state, orderId) + 1, now)
}

export function applied(state: PairState, changes: readonly LineChange[]): PairState {
  const byLine = new Map(changes.map((change) => [change.line.lineId, change]))
  const apply = (line: LineDemand): LineDemand => {
    const change = byLine.get(line.lineId)
    return change
      ? {
          ...line,
          held: change.reservation ?? line.held,
          recorded: { ...change.record, backorderId: line.recorded?.backorderId ?? `bo_${line.lineId}` },
        }
      : line
  }
  return { ...state, lines: state.lines.map(apply) }
}

export function replanned(state: PairState, rules: PlanRules, now: Date): PairState {
  return applied(state, changesOf(state, rules, now))
}

/**
 * A state in which nothing is left to do: the engine has run, and core holds for each line that the
 * engine leaves to core what that line needs.
 */
export function settled(state: PairState, rules: PlanRules, now: Date): PairState {
  const after = replanned(state, rules, now)
  const plans = planned(after, rules, now)
  return { ...after, lines: after.lines.map((line) => ({ ...line, held: plans.get(line.lineId)?.allocated ?? line.held })) }
}

function highestVersion(state: PairState, orderId: string): number {
  const versions = state.lines.filter((line) => line.orderId === orderId).map((line) => line.recorded?.promise.version ?? 0)
  return Math.max(0, ...versions)
}
