import type BigNumber from "bignumber.js"
import type { ForecastMethodName } from "../forecast/forecast-methods"
import type { ServiceRule } from "../service-rule"

/**
 * Why a figure is missing or is not what was asked for.
 *
 * `no_order_cost`: nobody said what an order costs, so the quantity is what one review asks for. `no_backorder_cost`:
 * least cost was asked for and nobody said what waiting or a cancellation costs, so the fill rate's target holds.
 */
export const planReasons = [
  "too_little_history",
  "no_agreement",
  "no_order_cost",
  "no_backorder_cost",
  "not_computable",
] as const

export type PlanReason = (typeof planReasons)[number]

export interface PlanFigures {
  basis: "history" | "too_little_history"
  reasons: PlanReason[]
  method: ForecastMethodName | null
  distribution: "poisson" | "negative_binomial" | "gamma" | null
  coverageProbability: number | null
  coverage: number | null
  dailyDemandMean: number
  dailyDemandVariance: number
  leadTimeDemandMean: number | null
  leadTimeDemandVariance: number | null
  rule: ServiceRule | null
  target: number | null
  safetyStock: BigNumber | null
  reorderPoint: BigNumber | null
  orderQuantity: BigNumber | null
  cycleService: number | null
  fillRate: number | null
  /** Of ordering, holding, waiting and canceling; null where there is no price. */
  yearlyCost: BigNumber | null
}

export const nothingPlanned = (basis: PlanFigures["basis"], reasons: PlanReason[]): PlanFigures => ({
  basis,
  reasons,
  method: null,
  distribution: null,
  coverageProbability: null,
  coverage: null,
  dailyDemandMean: 0,
  dailyDemandVariance: 0,
  leadTimeDemandMean: null,
  leadTimeDemandVariance: null,
  rule: null,
  target: null,
  safetyStock: null,
  reorderPoint: null,
  orderQuantity: null,
  cycleService: null,
  fillRate: null,
  yearlyCost: null,
})
