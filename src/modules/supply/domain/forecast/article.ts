/**
 * What a supplier may expect to be asked for of one item, week by week, in three figures that are never added up:
 *
 * - firm: what customers wait for already and nobody has ordered, in the week in which it would come if it were
 *   ordered now;
 * - on order: what the supplier owes, in the week of its date, or in the first one if that has passed;
 * - forecast: what customers will order, as a distribution. The distribution of several weeks is that of their sum,
 *   not the sum of their quantiles.
 *
 * Firm demand and forecast are for the supplier who is asked first; told to each of several, the same demand would be
 * made several times over.
 */
import type BigNumber from "bignumber.js"
import { demandOver, isEnough, weeksThatCount, type DemandForecast, type WeeklyDemand } from "./demand"
import { placedByWeek } from "./placed"
import type { ForecastWeek } from "./weeks"

/** Why there is a forecast, or none. */
export type ForecastBasis = "history" | "too_little_history" | "other_supplier_first"

export interface ArticleWeek {
  starts_on: string
  firm: BigNumber
  on_order: BigNumber
  forecast: DemandForecast | null
}

export interface ArticleTotal {
  /** Of the first so many weeks. */
  weeks: number
  firm: BigNumber
  on_order: BigNumber
  forecast: DemandForecast | null
}

export interface ArticleForecast {
  basis: ForecastBasis
  /** Weeks gone by that the forecast is made from. */
  history_weeks: number
  weeks: ArticleWeek[]
  totals: ArticleTotal[]
  /** After the last week. */
  later: { firm: BigNumber; on_order: BigNumber }
  /** On order without a date. */
  undated: BigNumber
}

interface Known {
  weeks: readonly ForecastWeek[]
  /** Whether the supplier is the one who is asked first. */
  isFirst: boolean
  demand: WeeklyDemand
  /** Units nobody has ordered, and the day they would come on if they were ordered now. */
  firm: { day: string; quantity: BigNumber }
  onOrder: readonly { day: string | null; quantity: BigNumber }[]
}

/** After how many weeks it is summed up. */
const TOTALS = [4, 8, 12]

export function articleForecast({ weeks, isFirst, demand, firm, onOrder }: Known): ArticleForecast {
  const starts = weeks.map(({ starts_on }) => starts_on)
  const waiting = placedByWeek(starts, isFirst ? [firm] : [])
  const coming = placedByWeek(starts, onOrder)
  const observed = weeksThatCount(demand)
  const basis = !isFirst ? "other_supplier_first" : isEnough(observed) ? "history" : "too_little_history"
  const over = (span: readonly ForecastWeek[]): DemandForecast | null =>
    basis === "history" ? demandOver(observed, span.reduce((sum, { share }) => sum + share, 0)) : null
  const whole = over([{ starts_on: starts[0], share: 1 }])
  return {
    basis,
    history_weeks: observed.length,
    weeks: weeks.map((week, place) => ({
      starts_on: week.starts_on,
      firm: waiting.weeks[place],
      on_order: coming.weeks[place],
      forecast: week.share === 1 ? whole : over([week]),
    })),
    totals: TOTALS.map((count) => ({
      weeks: count,
      firm: sum(waiting.weeks.slice(0, count)),
      on_order: sum(coming.weeks.slice(0, count)),
      forecast: over(weeks.slice(0, count)),
    })),
    later: { firm: waiting.later, on_order: coming.later },
    undated: coming.undated,
  }
}

const sum = (quantities: readonly BigNumber[]): BigNumber => quantities.reduce((total, quantity) => total.plus(quantity))
