/**
 * Gives a waiting line its date, and decides when a new date replaces the old one.
 *
 * The date is the arrival's, plus handling and transit; that of goods that go straight to the customer is the
 * arrival's own. Without an arrival it is the lead time of an order placed now. Once given, a promise is replaced only by another date that lies on
 * another day and not in the past, and never because time went by: a lead time counted afresh
 * every day would move the date for ever. Supply that falls away does not unsay a promise.
 *
 * A later date always replaces it, for duties depend on it. An earlier one does only from some
 * days on, so that a supplier who wavers between two days is told of once; until then the promise
 * stays, and `expectedAt` alone says the true day. So no promise lies before the goods can be there.
 * What a promise rests on changes without a word: an order placed for the date that its lead time gave is no news.
 */
import { addDays, daysBetween, isSameDay, startOfDay } from "./calendar"
import type { Arrival } from "./peg-arrivals"

export type PromiseBasis = "purchase_order" | "lead_time" | "manual" | "none"

export interface PromisedDate {
  /** The median: as likely earlier as later. */
  expectedAt: Date
  /** The latest date we stand for. */
  promisedBy: Date
  basis: PromiseBasis
}

/** `version` counts the order's promises; 0 says that none was given yet. */
export interface LinePromise {
  version: number
  date: PromisedDate | null
  firstPromisedBy: Date | null
}

export interface PromiseTerms {
  /** Days from the goods' arrival to the parcel's leaving. */
  handlingDays: number
  /** Days from the parcel's leaving to the customer's door. */
  transitDays: number
  /** Days a purchase order placed now would take; null where nobody knows. */
  leadTimeDays: number | null
}

export const unpromised: LinePromise = { version: 0, date: null, firstPromisedBy: null }

export function dateFor(peg: Arrival | null, terms: PromiseTerms, now: Date): PromisedDate | null {
  const extra = terms.handlingDays + terms.transitDays
  if (peg?.lineId) {
    return { expectedAt: peg.at, promisedBy: peg.promisedBy, basis: "purchase_order" }
  }
  if (peg) {
    return { expectedAt: addDays(peg.at, extra), promisedBy: addDays(peg.promisedBy, extra), basis: "purchase_order" }
  }
  if (terms.leadTimeDays !== null) {
    const at = addDays(now, terms.leadTimeDays + extra)
    return { expectedAt: at, promisedBy: at, basis: "lead_time" }
  }
  return null
}

/** The date of goods that would be ordered now for the line alone: theirs once they are, until then a lead time. */
export function dateOnceOrdered({ at, promisedBy }: Pick<Arrival, "at" | "promisedBy">): PromisedDate {
  return { expectedAt: at, promisedBy, basis: "lead_time" }
}

/** The first date of a line; an arrival that is already late is promised for today at the earliest. */
export function firstDate(date: PromisedDate, now: Date): PromisedDate {
  const notBefore = (at: Date): Date => (at < now ? now : at)
  return { ...date, expectedAt: notBefore(date.expectedAt), promisedBy: notBefore(date.promisedBy) }
}

/** Nothing is expected in the past, nor later than it is promised. */
function expectedFrom(date: PromisedDate, now: Date): PromisedDate {
  const soonest = date.promisedBy < now ? date.promisedBy : now
  return date.expectedAt < startOfDay(now) ? { ...date, expectedAt: soonest } : date
}

/** A day later, or so many days earlier that the customer is better off knowing. */
function isWorthTelling(old: PromisedDate, date: PromisedDate, hysteresisDays: number): boolean {
  const later = daysBetween(old.promisedBy, date.promisedBy)
  return later > 0 || (later < 0 && -later >= hysteresisDays)
}

/** `hysteresisDays`: an earlier date is told from so many days on. */
export function revisePromise(
  old: LinePromise,
  date: PromisedDate | null,
  nextVersion: number,
  hysteresisDays: number,
  now: Date
): LinePromise {
  if (!date) {
    return old
  }
  if (!old.date) {
    const first = firstDate(date, now)
    return { version: nextVersion, date: first, firstPromisedBy: old.firstPromisedBy ?? first.promisedBy }
  }
  if (date.basis === "lead_time" || date.promisedBy < startOfDay(now)) {
    return old
  }
  if (isWorthTelling(old.date, date, hysteresisDays)) {
    return { ...old, version: nextVersion, date: expectedFrom(date, now) }
  }
  // Goods that are late already were expected before today; that is no news.
  const isAsExpected = isSameDay(old.date.expectedAt, date.expectedAt) || date.expectedAt < startOfDay(now)
  return isAsExpected && old.date.basis === date.basis
    ? old
    : { ...old, date: { ...old.date, expectedAt: isAsExpected ? old.date.expectedAt : date.expectedAt, basis: date.basis } }
}
