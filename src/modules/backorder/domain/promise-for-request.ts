/**
 * What a customer who asks for a quantity now would get, and by when.
 *
 * The request stands last in line: what is free is its own, what others wait for arrives for
 * them first. A kit comes when its last part comes, and has no date while one part has none.
 */
import BigNumber from "bignumber.js"
import type { DirectSupply, Uncovered } from "./direct-supply"
import { pegArrivals, type Arrival } from "./peg-arrivals"
import { dateFor, dateOnceOrdered, firstDate, type PromisedDate, type PromiseTerms } from "./promise"
import { splitRequest, type RequestSplit } from "./split-request"

/** A part of what is asked for, at the place where it would be held. */
export interface PartOutlook {
  /** Units of the part that one unit of the request takes. */
  required: BigNumber
  free: BigNumber
  /** Units that others wait for. */
  ahead: BigNumber
  arrivals: readonly Arrival[]
  /** Left out where only the shop delivers it. */
  direct?: DirectSupply
}

export interface RequestPromise extends RequestSplit {
  /** Null when nothing is short or nobody knows when the rest comes. */
  date: PromisedDate | null
}

export function promiseForRequest(
  requested: BigNumber,
  parts: readonly PartOutlook[],
  terms: PromiseTerms,
  now: Date
): RequestPromise {
  const split = splitRequest(requested, parts.map((part) => ({ required: part.required, free: [part.free] })))
  const dates = parts.flatMap((part) => {
    const held = BigNumber.max(0, part.free)
    const short = part.required.times(requested).minus(held)
    return short.gt(0) ? [dateOfPart(part, { waiting: short, held }, terms, now)] : []
  })
  const known = dates.filter((date) => date !== null)
  return { ...split, date: known.length === dates.length ? latest(known) : null }
}

/** The part as it looks to a request that comes after one that took `claimed` units of it. */
export function outlookAfter(part: PartOutlook, claimed: BigNumber): PartOutlook {
  const left = BigNumber.max(0, part.free).minus(claimed)
  return {
    ...part,
    free: BigNumber.max(0, left),
    ahead: part.ahead.plus(BigNumber.max(0, left.negated())),
  }
}

function dateOfPart(part: PartOutlook, short: Uncovered, terms: PromiseTerms, now: Date): PromisedDate | null {
  const direct = part.direct?.(short)
  if (direct) {
    return firstDate(dateOnceOrdered(direct), now)
  }
  const queue = [
    { lineId: "others", waiting: part.ahead },
    { lineId: "request", waiting: short.waiting },
  ]
  const date = dateFor(pegArrivals(queue, part.arrivals).get("request") ?? null, terms, now)
  return date && firstDate(date, now)
}

/** When all of a request would come if it were ordered today: for it alone, or else for the shop. */
export function dateIfReordered(
  requested: BigNumber,
  parts: readonly PartOutlook[],
  terms: PromiseTerms,
  now: Date
): PromisedDate | null {
  const [part, ...others] = parts
  const wanted = { waiting: part.required.times(requested), held: new BigNumber(0) }
  const direct = others.length === 0 ? (part.direct?.(wanted) ?? null) : null
  return direct ? dateOnceOrdered(direct) : dateFor(null, terms, now)
}

function latest(dates: readonly PromisedDate[]): PromisedDate | null {
  return dates.reduce<PromisedDate | null>((a, b) => (a && a.promisedBy > b.promisedBy ? a : b), null)
}
