/** What a pair's figures are made of. Quantities in units of the item, money in the agreement's currency, time in days. */
import type BigNumber from "bignumber.js"
import type { ForecastMethodName } from "../forecast/forecast-methods"
import type { TaylorLaw } from "../math"
import type { ServiceRule } from "../service-rule"

/** Demand of the weeks gone by, the latest last, as it would have been had goods been there on every day. */
export interface PairHistory {
  weeks: readonly number[]
  /** Whether demand came in whole units. */
  whole: boolean
}

/** What the competition of a panel says of pairs with a like lead time. */
export interface PanelWinner {
  method: ForecastMethodName
  law: TaylorLaw | null
  /** The probability whose quantile was measured, and the share that it covered; null where nothing could be measured. */
  coverageProbability: number | null
  coverage: number | null
}

export interface LeadTime {
  mean: number
  sd: number
}

/** Amounts nobody has named are null. */
export interface PlanCosts {
  /** Share of a unit's cost that a year in stock costs. */
  holdingRate: number
  perOrder: number | null
  waitingPerUnitDay: number | null
  /** Lost with one waiting unit on average: the share that is canceled times what is lost with it. */
  canceledPerWaitingUnit: number | null
}

/** How a supplier sells the item. */
export interface OrderTerms {
  discount: "all_units" | "incremental"
  /** Ascending; the first price holds from the first unit on. */
  prices: readonly { from: number; unitCost: number }[]
  /** The least quantity that can be ordered and covers what is wanted. */
  orderable: (wanted: BigNumber) => BigNumber
  /** Of one unit where so many are ordered. */
  unitCostAt: (quantity: BigNumber) => BigNumber
}

export interface PairInputs {
  history: PairHistory
  panel: PanelWinner
  leadTime: LeadTime
  /** From one look at the stock to the next. */
  reviewDays: number
  rule: ServiceRule
  /** A share; not used at least cost. */
  target: number
  costs: PlanCosts
  /** Null where nobody has agreed to deliver the item. */
  terms: OrderTerms | null
}
