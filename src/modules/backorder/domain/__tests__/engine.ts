/** Runs plan and diff, and applies what they say the way the shell does: records, then reservations. */
import BigNumber from "bignumber.js"
import { allocationRules, type AllocationRuleName } from "../allocation-rule"
import { diff, type ShareChange } from "../diff"
import { plan, type PlanRules, type SharePlan } from "../plan"
import type { PromiseTerms } from "../promise"
import type { LineDemand, PartDemand, Share, StockState } from "../stock-state"

export function fifoWith(promise: PromiseTerms): PlanRules {
  return rulesWith("fifo", promise)
}

export function rulesWith(rule: AllocationRuleName, promise: PromiseTerms): PlanRules {
  return { allocation: allocationRules[rule], promise }
}

/** By line; for lines with one part at one location. */
export function planned(state: StockState, rules: PlanRules, now: Date): ReadonlyMap<string, SharePlan> {
  return new Map(plan(state, rules, now).map((share) => [share.line.lineId, share]))
}

export function changesOf(state: StockState, rules: PlanRules, now: Date): readonly ShareChange[] {
  return diff(plan(state, rules, now), (orderId) => highestVersion(state, orderId) + 1, 2, now)
}

export function replanned(state: StockState, rules: PlanRules, now: Date): StockState {
  return applied(state, changesOf(state, rules, now))
}

export function applied(state: StockState, changes: readonly ShareChange[]): StockState {
  const ofPart = (line: LineDemand, part: PartDemand): readonly ShareChange[] =>
    changes.filter((change) => change.planned.line === line && change.planned.part === part)
  return {
    ...state,
    lines: state.lines.map((line) => ({
      ...line,
      parts: line.parts.map((part) => ({ ...part, move: null, shares: sharesAfter(line, part, ofPart(line, part)) })),
    })),
  }
}

/** Medusa and the records know a location as long as something is held there or on record. */
function sharesAfter(line: LineDemand, part: PartDemand, changes: readonly ShareChange[]): readonly Share[] {
  const shares = new Map(part.shares.map((share) => [share.locationId, share]))
  const empty = { held: new BigNumber(0), packable: new BigNumber(0), tidy: true, recorded: null }
  const change = (locationId: string, to: Partial<Share>): void => {
    shares.set(locationId, { ...empty, locationId, ...shares.get(locationId), ...to })
  }
  for (const { planned } of changes.filter(({ record }) => record)) {
    change(planned.recorded?.locationId ?? planned.locationId, { recorded: null })
  }
  for (const { planned, record, reservation } of changes) {
    const recorded = record && {
      ...record,
      backorderId: planned.recorded?.backorderId ?? `bo_${line.lineId}_${part.inventoryItemId}_${planned.locationId}`,
    }
    change(planned.locationId, { ...(recorded ? { recorded } : {}), ...(reservation ? { ...reservation, tidy: true } : {}) })
  }
  const known = [...shares.values()].filter((share) => share.recorded !== null || share.held.gt(0))
  return known.length > 0 ? known : part.shares.slice(0, 1).map(({ locationId }) => ({ ...empty, locationId }))
}

function highestVersion(state: StockState, orderId: string): number {
  const versions = state.lines
    .filter((line) => line.orderId === orderId)
    .flatMap((line) => line.parts)
    .flatMap((part) => part.shares.map((share) => share.recorded?.promise.version ?? 0))
  return Math.max(0, ...versions)
}
