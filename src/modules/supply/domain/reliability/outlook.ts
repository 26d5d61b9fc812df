/**
 * What we make of a supplier's date: when the goods are as likely there as not, and by when we stand for it.
 *
 * 1. A date still ahead is expected as named. It is promised later by what the supplier's goods usually are late,
 *    once enough of its deliveries are known to say so.
 * 2. Once the date we stand for has passed, the goods are late by c days at least, and what counts is how much later
 *    those come that are as late: q of L | L > c.
 * 3. In between nothing moves. Every later day makes a late delivery look later, and a promise that follows would
 *    slip every night; this one slips in steps, when the day we stood for is gone or the supplier has said something.
 */
import type { KaplanMeier } from "../../../replenishment/domain/math/lead-time/kaplan-meier"
import { addDays } from "../calendar-day"
import { daysBetween } from "./working-days"

/** Days, as `2026-12-14`. */
export interface Outlook {
  expectedOn: string
  promisedBy: string
}

export interface Lateness {
  /** Days from the first confirmed day to the last delivery, drawn towards all suppliers; null where nobody knows. */
  curve: KaplanMeier | null
  /** Completed lines of this supplier behind it. */
  known: number
}

export interface OutlookTerms {
  /** Share of deliveries that come by the day we stand for. */
  quantile: number
  /** Days a late delivery is put off by where nothing is known of lateness. */
  fallbackDays: number
}

/** Fewer deliveries say too little about a supplier whose date is still ahead. */
export const ENOUGH_DELIVERIES = 5

const MEDIAN = 0.5

/**
 * @param named the supplier's day
 * @param standing what was made of the same day before; null after a new word
 */
export function outlookFor(
  named: string,
  standing: Outlook | null,
  lateness: Lateness,
  terms: OutlookTerms,
  today: string
): Outlook {
  const current = standing ?? outlookAhead(named, lateness, terms)
  return current.promisedBy < today ? late(named, lateness, terms, today) : current
}

/** What a date is worth while it lies ahead. */
export const outlookAhead = (named: string, lateness: Lateness, terms: OutlookTerms): Outlook => ({
  expectedOn: named,
  promisedBy: addDays(named, usualDelay(lateness, terms)),
})

/** Days to add to a day that a supplier names, to stand for it. */
export function usualDelay({ curve, known }: Lateness, { quantile }: Pick<OutlookTerms, "quantile">): number {
  const usual = known >= ENOUGH_DELIVERIES ? (curve?.quantile({ probability: quantile }) ?? curve?.longest) : null
  return Math.max(0, Math.ceil(usual ?? 0))
}

function late(named: string, { curve }: Lateness, terms: OutlookTerms, today: string): Outlook {
  // Today is not over: only what came until yesterday is known not to be this delivery.
  const after = daysBetween(named, today) - 1
  const lateBy = (probability: number): number | null => curve?.conditionalQuantile({ probability, after }) ?? null
  const fallback = after + 1 + terms.fallbackDays
  const median = Math.ceil(lateBy(MEDIAN) ?? fallback)
  const safe = Math.max(median, Math.ceil(lateBy(terms.quantile) ?? fallback))
  return { expectedOn: addDays(named, median), promisedBy: addDays(named, safe) }
}
