/**
 * Stock on the days to come at mean demand: what is free today, plus what has arrived by the day, less the demand of
 * the days before. Supply without a date is taken to come with the end of the cover horizon.
 */
import { daysFromTo, laterOf } from "./days"
import { positionOf, stockNow } from "./position"
import type { PairSituation } from "./situation"

interface Arrival {
  on: string
  quantity: number
  purchase_order_id: string
  is_draft: boolean
}

/** What a chart of the days to come is drawn from. */
export interface Projection {
  today: string
  stock: number
  daily_demand: number
  arrivals: Arrival[]
}

export function project(pair: PairSituation, today: string): Projection {
  const { cover_until } = positionOf(pair, today)
  return {
    today,
    stock: stockNow(pair).toNumber(),
    daily_demand: pair.daily_demand,
    arrivals: pair.supply
      .map(({ expected_on, quantity, purchase_order_id, is_draft }) => ({
        on: expected_on === null ? cover_until : laterOf(expected_on, today),
        quantity: quantity.toNumber(),
        purchase_order_id,
        is_draft,
      }))
      .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on))),
  }
}

/** Units and days for which customers wait before a day. */
export function unitDaysMissing(projection: Projection, until: string): number {
  const days = daysFromTo(projection.today, until)
  return Array.from({ length: Math.max(0, days) }, (_, day) => Math.max(0, -stockAfter(projection, day))).reduce(
    (total, missing) => total + missing,
    0
  )
}

/** The first day within a year on which stock falls below zero; null where it does not. */
export function runsOutOn(projection: Projection, dayAfterToday: (count: number) => string): string | null {
  const day = Array.from({ length: DAYS_LOOKED_AT }, (_, count) => count).find(
    (count) => stockAfter(projection, count) < 0
  )
  return day === undefined ? null : dayAfterToday(day)
}

const DAYS_LOOKED_AT = 366

function stockAfter({ today, stock, daily_demand, arrivals }: Projection, days: number): number {
  const come = arrivals.filter(({ on }) => daysFromTo(today, on) <= days)
  return come.reduce((total, { quantity }) => total + quantity, stock) - daily_demand * days
}
