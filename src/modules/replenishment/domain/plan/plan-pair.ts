/**
 * When to order for a pair, and how much.
 *
 * 1. The panel's winning forecast tells demand over lead time and review period, m and the variance of its own error
 *    over that time; a lead time that varies adds d² σ_L².
 * 2. The quantity comes first (see `order-quantity.ts`), for what a reorder point reaches depends on it.
 * 3. The reorder point is the least that reaches the rule's target, or the one of least cost; never below 0.
 * 4. What lies above m is the safety stock. Where a cycle brings in much at once it may be negative.
 *
 * Least cost needs to know what waiting or a cancellation costs, and what a unit does; where nobody has said, the
 * target's fill rate holds instead, and a reason tells so. Nothing here is ever NaN: what cannot be computed is null.
 */
import BigNumber from "bignumber.js"
import { forecastMethods } from "../forecast/forecast-methods"
import { demandDistribution, fillRate, reorderPoint, type Distribution } from "../math"
import type { ServiceRule } from "../service-rule"
import { DAYS_OF_A_WEEK, FINEST } from "./calendar"
import { leastCostPoint } from "./least-cost-point"
import { orderQuantity } from "./order-quantity"
import type { PairHistory, PairInputs } from "./plan-inputs"
import { policyCost, yearlyRates } from "./policy-cost"
import { nothingPlanned, type PlanFigures, type PlanReason } from "./plan-figures"

/** Weeks of history, and weeks with demand among them, without which nothing is said. */
const FEWEST_WEEKS = 4
const FEWEST_WEEKS_SOLD = 2

export const isEnough = ({ weeks }: Pick<PairHistory, "weeks">): boolean =>
  weeks.length >= FEWEST_WEEKS && weeks.filter((demand) => demand > 0).length >= FEWEST_WEEKS_SOLD

export function planPair(inputs: PairInputs): PlanFigures {
  const { history } = inputs
  if (!isEnough(history)) {
    return nothingPlanned("too_little_history", ["too_little_history"])
  }
  try {
    const figures = planned(inputs)
    return isFiniteThroughout(figures) ? figures : nothingPlanned("history", ["not_computable"])
  } catch (error) {
    if (error instanceof RangeError) {
      return nothingPlanned("history", ["not_computable"])
    }
    throw error
  }
}

function planned(inputs: PairInputs): PlanFigures {
  const { history, panel, leadTime, costs, terms } = inputs
  const days = Math.max(1, leadTime.mean + inputs.reviewDays)
  const forecast = forecastMethods[panel.method]({
    demand: history.weeks,
    leadTime: days / DAYS_OF_A_WEEK,
    ...(panel.law ? { law: panel.law } : {}),
  })
  const daily = forecast.mean / DAYS_OF_A_WEEK
  const [mean, ownVariance] = [forecast.leadTimeMean, forecast.leadTimeVariance]
  const variance = ownVariance + (daily * leadTime.sd) ** 2
  const { whole } = history
  const demand = demandDistribution({ mean, variance, whole })

  const { rule, reasons } = usedRule(inputs)
  const quantity = orderQuantity({ ...inputs, rule, dailyDemand: daily, whole })
  // Half a unit cannot be asked for where demand is whole; the figures then tell what the whole units reach.
  const counted = whole ? Math.max(1, Math.floor(quantity.toNumber())) : quantity.toNumber()
  const unitCost = terms?.unitCostAt(quantity).toNumber() ?? 0
  const rates = yearlyRates(costs, unitCost, daily)
  const at = orderedAt(demand, { rule, target: inputs.target, quantity: counted, whole }, () =>
    leastCostPoint({ demand, orderQuantity: counted, rates, whole })
  )
  return {
    basis: "history",
    reasons,
    method: panel.method,
    distribution: whole ? (variance > mean ? "negative_binomial" : "poisson") : "gamma",
    coverageProbability: panel.coverageProbability,
    coverage: panel.coverage,
    dailyDemandMean: daily,
    dailyDemandVariance: ownVariance / days,
    leadTimeDemandMean: mean,
    leadTimeDemandVariance: variance,
    rule,
    target: rule === "least_cost" ? null : inputs.target,
    safetyStock: rounded(at - mean, 3),
    reorderPoint: rounded(at, 3),
    orderQuantity: quantity,
    // Below the finest amount that is counted, a divisible demand is none.
    cycleService: demand.cdf({ x: whole ? at : Math.max(at, FINEST) }),
    fillRate: share(fillRate({ demand, reorderPoint: at, orderQuantity: counted })),
    yearlyCost:
      terms === null ? null : rounded(policyCost({ demand, reorderPoint: at, orderQuantity: counted }, rates), 2),
  }
}

function usedRule({ rule, terms, costs }: PairInputs): { rule: ServiceRule; reasons: PlanReason[] } {
  const reasons: PlanReason[] = terms === null ? ["no_agreement"] : costs.perOrder === null ? ["no_order_cost"] : []
  if (rule !== "least_cost") {
    return { rule, reasons }
  }
  const [price] = terms?.prices ?? []
  const known = (costs.waitingPerUnitDay ?? 0) > 0 || (costs.canceledPerWaitingUnit ?? 0) > 0
  return known && (price?.unitCost ?? 0) > 0
    ? { rule, reasons }
    : { rule: "fill_rate", reasons: [...reasons, "no_backorder_cost"] }
}

function orderedAt(
  demand: Distribution,
  { rule, target, quantity, whole }: { rule: ServiceRule; target: number; quantity: number; whole: boolean },
  ofLeastCost: () => number
): number {
  if (rule === "least_cost") {
    return ofLeastCost()
  }
  const { reorderPoint: at } = reorderPoint(
    rule === "cycle" ? { demand, cycleService: target } : { demand, fillRate: target, orderQuantity: quantity }
  )
  return Math.max(0, whole ? Math.ceil(at) : Math.ceil(at / FINEST) * FINEST)
}

const rounded = (value: number, places: number): BigNumber => new BigNumber(value).decimalPlaces(places, BigNumber.ROUND_HALF_UP)

const share = (value: number): number => Math.min(1, Math.max(0, value))

const isFiniteThroughout = (figures: PlanFigures): boolean =>
  Object.values(figures).every((value) =>
    typeof value === "number" ? Number.isFinite(value) : !BigNumber.isBigNumber(value) || value.isFinite()
  )
