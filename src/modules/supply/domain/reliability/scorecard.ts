/** Turns what was counted of a supplier into the figures of its scorecard, with the counts behind each. */
import BigNumber from "bignumber.js"
import type { DurationDTO, SupplierScorecardDTO } from "../../../../types/scorecard"
import { ENOUGH_DELIVERIES } from "./outlook"
import { historyOf, type CountedDuration } from "./history"

/** Points of a curve that a chart can show. */
const MOST_POINTS = 60

export interface Counted {
  orders: { orders: number; lines: number }
  punctuality: {
    due: number
    not_due_yet: number
    never_confirmed: number
    on_time_in_full: number
    on_time_in_part: number
  }
  amounts: { lines: number; ordered: string; received: string; damaged: string; brought: string }
  leadTimes: readonly CountedDuration[]
  lateness: readonly CountedDuration[]
}

type Figures = Omit<SupplierScorecardDTO, "supplier_id" | "from" | "to">

export function scorecardOf(supplierId: string, counted: Counted): Figures {
  const { punctuality, amounts } = counted
  const { due, not_due_yet, never_confirmed, on_time_in_full, on_time_in_part } = punctuality
  return {
    ...counted.orders,
    on_time_in_full: {
      share: share(on_time_in_full, due),
      due_lines: due,
      on_time_in_full,
      on_time_in_part,
      late: due - on_time_in_full - on_time_in_part,
      not_due_yet,
      never_confirmed,
      too_few: due < ENOUGH_DELIVERIES,
    },
    lead_time: durationOf(supplierId, counted.leadTimes),
    lateness: durationOf(supplierId, counted.lateness),
    fill: {
      share: share(amounts.received, amounts.ordered),
      ordered: Number(amounts.ordered),
      received: Number(amounts.received),
      lines: amounts.lines,
      too_few: amounts.lines < ENOUGH_DELIVERIES,
    },
    damaged: {
      share: share(amounts.damaged, amounts.brought),
      damaged: Number(amounts.damaged),
      brought: Number(amounts.brought),
    },
  }
}

function durationOf(supplierId: string, counts: readonly CountedDuration[]): DurationDTO {
  const { curve, own, all } = historyOf(supplierId, counts)
  const quantile = (probability: number): number | null => curve?.quantile({ probability }) ?? null
  const days = [...new Set(counts.filter(({ ended }) => ended).map((count) => count.days))].sort((a, b) => a - b)
  const every = Math.ceil(days.length / MOST_POINTS)
  return {
    quantiles: { p50: quantile(0.5), p80: quantile(0.8), p90: quantile(0.9), p95: quantile(0.95) },
    supplier: own,
    all_suppliers: all,
    curve: days
      .filter((_, place) => place % every === 0 || place === days.length - 1)
      .map((day) => ({ days: day, share: curve?.cdf({ time: day }) ?? 0 })),
    too_few: own.completed < ENOUGH_DELIVERIES,
  }
}

function share(part: BigNumber.Value, whole: BigNumber.Value): number | null {
  return new BigNumber(whole).isZero() ? null : new BigNumber(part).div(whole).dp(4).toNumber()
}
