/** What is known of how long deliveries take, as curves. */
import { shrunkKaplanMeier, type KaplanMeier, type Observation } from "../../../replenishment/domain/math/lead-time/kaplan-meier"

/** Lines of one supplier, or of all the others together, that took as long. */
export interface CountedDuration {
  supplier_id: string | null
  days: number
  ended: boolean
  lines: number
}

export interface History {
  /** Drawn towards all suppliers; null where no delivery is known of anybody. */
  curve: KaplanMeier | null
  own: Tally
  all: Tally
}

/** Lines whose goods came in whole, and lines whose have not so far. */
export interface Tally {
  completed: number
  open: number
}

export function historyOf(supplierId: string, counts: readonly CountedDuration[]): History {
  const ownCounts = counts.filter((count) => count.supplier_id === supplierId)
  const all = tally(counts)
  return {
    curve: all.completed > 0 ? shrunkKaplanMeier({ own: observations(ownCounts), pooled: observations(counts) }) : null,
    own: tally(ownCounts),
    all,
  }
}

function tally(counts: readonly CountedDuration[]): Tally {
  const lines = (ended: boolean): number =>
    counts.filter((count) => count.ended === ended).reduce((sum, count) => sum + count.lines, 0)
  return { completed: lines(true), open: lines(false) }
}

const observations = (counts: readonly CountedDuration[]): Observation[] =>
  counts.map(({ days, ended, lines }) => ({ time: days, ended, weight: lines }))
