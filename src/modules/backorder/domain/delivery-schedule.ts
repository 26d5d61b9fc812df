/**
 * What new customers can have, day by day.
 *
 * Arrivals go to those who wait first; what is left of them counts. A kit can be had as often as
 * its scarcest part allows on that day. Days are those on which the goods reach the customer.
 */
import BigNumber from "bignumber.js"
import { startOfDay } from "./calendar"
import type { Arrival } from "./peg-arrivals"
import { dateFor, firstDate, type PromiseTerms } from "./promise"
import type { PartOutlook } from "./promise-for-request"
import { shippable } from "./release"

export interface Delivery {
  at: Date
  quantity: BigNumber
}

export function deliverySchedule(parts: readonly PartOutlook[], terms: PromiseTerms, now: Date): readonly Delivery[] {
  const supplies = parts.map((part) => ({ ...part, arrivals: part.arrivals.flatMap((arrival) => dated(arrival, terms, now)) }))
  const days = [...new Set(supplies.flatMap((part) => part.arrivals.map((arrival) => startOfDay(arrival.at).getTime())))]

  let had = parts.length > 0 ? availableNow(parts) : new BigNumber(0)
  return days
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const total = shippable(supplies.map((part) => ({ required: part.required, allocated: unitsBy(day, part) })))
      const quantity = total.minus(had)
      had = total
      return quantity.gt(0) ? [{ at: new Date(day), quantity }] : []
    })
}

/** Whole units that can be had at once. */
export function availableNow(parts: readonly PartOutlook[]): BigNumber {
  return shippable(parts.map((part) => ({ required: part.required, allocated: BigNumber.max(0, part.free) })))
}

function dated(arrival: Arrival, terms: PromiseTerms, now: Date): Delivery[] {
  const date = dateFor(arrival, terms, now)
  return date ? [{ at: firstDate(date, now).promisedBy, quantity: arrival.quantity }] : []
}

function unitsBy(day: number, part: Omit<PartOutlook, "arrivals"> & { arrivals: readonly Delivery[] }): BigNumber {
  const arrived = part.arrivals
    .filter((arrival) => startOfDay(arrival.at).getTime() <= day)
    .reduce((sum, arrival) => sum.plus(arrival.quantity), new BigNumber(0))
  return BigNumber.max(0, part.free).plus(BigNumber.max(0, arrived.minus(part.ahead)))
}
