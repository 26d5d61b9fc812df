/**
 * One policy through one run of days, with complete backordering: who finds no stock waits, and is served in turn.
 *
 * A day: goods arrive, those who wait are served first; if it is time, the position is looked at and an order placed;
 * customers come. An order of day t with the lead time l is there in the morning of day t + l (at once if l is 0), so
 * what is ordered must last for l days and the review period. Orders are independent and may overtake each other.
 *
 * The net stock alone says what is on hand (its positive part) and what waits (its negative part). How long each unit
 * waited follows from a hand that walks along the days of demand as supply comes in: each day is passed once, however
 * many units wait since then. The sum of what waits each evening is the sum of the days waited (Little's law).
 *
 * Conserves: waiting before + demanded = served at once + served late + waiting after.
 */
import { firstPosition, orderAt, ROUNDING, type OrderingRule } from "./ordering-rule"

/** What a run counts, and where in the block's list. */
export const COUNTS = {
  demanded: 0,
  servedAtOnce: 1,
  servedLate: 2,
  /** Units times evenings, so units times days waited. */
  waitingDays: 3,
  onHandDays: 4,
  orders: 5,
  ordered: 6,
  waitingBefore: 7,
  waitingAfter: 8,
} as const

export const COUNTED = Object.keys(COUNTS).length

/** The luck of a run, the same for every policy. */
export interface Luck {
  /** Of each day. */
  demand: Float64Array
  /** Of an order placed that day. */
  leadTimes: Float64Array
  /** From 0 to below 1: where the position stands at first. */
  start: number
  /** From 0 to below 1: how far away the first review is. */
  phase: number
}

/** Room that runs use in turn: goods that arrive each day, and units of each day's demand that still wait. */
export interface Room {
  arriving: Float64Array
  unserved: Float64Array
}

interface Counted {
  /** The day from which it counts; those before let the first position be forgotten. */
  from: number
  /** The block's counts, and where those of this run begin. */
  counts: Float64Array
  at: number
  /** Units served late by the days they waited. */
  waits: Float64Array
}

export function live(
  rule: OrderingRule,
  whole: boolean,
  { demand, leadTimes, start, phase }: Luck,
  { from, counts, at, waits }: Counted,
  { arriving, unserved }: Room
): void {
  let [demanded, servedAtOnce, servedLate, waitingDays, onHandDays, orders, ordered, waitingBefore] = [0, 0, 0, 0, 0, 0, 0, 0]
  let net = firstPosition(rule, start, whole)
  let onOrder = 0
  let review = Math.floor(phase * rule.reviewDays)
  let oldest = 0
  arriving.fill(0)
  unserved.fill(0)
  unserved[0] = Math.max(0, -net)
  for (let day = 0; day < demand.length; day++) {
    if (day === from) {
      demanded = servedAtOnce = servedLate = waitingDays = onHandDays = orders = ordered = 0
      waitingBefore = Math.max(0, -net)
    }
    let come = arriving[day]
    onOrder -= come
    if (day === review) {
      review += rule.reviewDays
      const quantity = orderAt(rule, net + come + onOrder)
      if (quantity > 0) {
        orders++
        ordered += quantity
        const leadTime = leadTimes[day]
        if (leadTime === 0) {
          come += quantity
        } else {
          arriving[day + leadTime] += quantity
          onOrder += quantity
        }
      }
    }
    let owed = Math.min(come, -net)
    net += come
    while (owed > ROUNDING && oldest <= day) {
      const served = Math.min(owed, unserved[oldest])
      unserved[oldest] -= served
      owed -= served
      servedLate += served
      if (day >= from) {
        waits[day - oldest] += served
      }
      if (owed > ROUNDING) {
        oldest++
      }
    }
    const wanted = demand[day]
    const served = Math.min(wanted, Math.max(0, net))
    demanded += wanted
    servedAtOnce += served
    unserved[day] += wanted - served
    net -= wanted
    if (net < 0) {
      waitingDays -= net
    } else {
      onHandDays += net
    }
  }
  counts[at + COUNTS.demanded] = demanded
  counts[at + COUNTS.servedAtOnce] = servedAtOnce
  counts[at + COUNTS.servedLate] = servedLate
  counts[at + COUNTS.waitingDays] = waitingDays
  counts[at + COUNTS.onHandDays] = onHandDays
  counts[at + COUNTS.orders] = orders
  counts[at + COUNTS.ordered] = ordered
  counts[at + COUNTS.waitingBefore] = waitingBefore
  counts[at + COUNTS.waitingAfter] = Math.max(0, -net)
}
