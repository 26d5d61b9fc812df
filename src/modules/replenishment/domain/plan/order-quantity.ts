/**
 * How much to order at once.
 *
 * 1. With an order cost and a price, the economic order quantity: with the supplier's price breaks where there are any,
 *    else with what waiting costs at least cost, else the plain one.
 * 2. Without, what one review asks for: nothing speaks for ordering more.
 * 3. Whole units where demand comes in them, then the supplier's minimum and pack.
 *
 * Never 0: an order is of something.
 */
import BigNumber from "bignumber.js"
import {
  economicOrderQuantity,
  economicOrderQuantityWithAllUnitsDiscounts,
  economicOrderQuantityWithBackorders,
  economicOrderQuantityWithIncrementalDiscounts,
} from "../math"
import { DAYS_OF_A_YEAR, FINEST } from "./calendar"
import type { OrderTerms, PairInputs } from "./plan-inputs"

type QuantityInputs = Pick<PairInputs, "terms" | "costs" | "reviewDays" | "rule"> & {
  dailyDemand: number
  whole: boolean
}

export function orderQuantity(inputs: QuantityInputs): BigNumber {
  const { terms, dailyDemand, reviewDays, whole } = inputs
  const wanted = Math.max(economic(inputs), dailyDemand * reviewDays)
  const quantity = whole
    ? BigNumber.max(1, new BigNumber(wanted).decimalPlaces(0, BigNumber.ROUND_HALF_UP))
    : BigNumber.max(FINEST, new BigNumber(wanted).decimalPlaces(3, BigNumber.ROUND_HALF_UP))
  return terms ? terms.orderable(quantity) : quantity
}

function economic({ terms, costs, rule, dailyDemand }: QuantityInputs): number {
  const demandRate = dailyDemand * DAYS_OF_A_YEAR
  const fixedCost = costs.perOrder ?? 0
  const unitCost = terms?.prices[0]?.unitCost ?? 0
  if (!terms || unitCost <= 0 || demandRate <= 0) {
    return 0
  }
  const breaks = breaksOf(terms)
  if (breaks) {
    const find =
      terms.discount === "all_units"
        ? economicOrderQuantityWithAllUnitsDiscounts
        : economicOrderQuantityWithIncrementalDiscounts
    return find({ fixedCost, holdingCostRate: costs.holdingRate, demandRate, ...breaks }).orderQuantity
  }
  const holdingCost = costs.holdingRate * unitCost
  const stockoutCost = (costs.waitingPerUnitDay ?? 0) * DAYS_OF_A_YEAR
  return rule === "least_cost" && stockoutCost > 0
    ? economicOrderQuantityWithBackorders({ fixedCost, holdingCost, stockoutCost, demandRate }).orderQuantity
    : economicOrderQuantity({ fixedCost, holdingCost, demandRate }).orderQuantity
}

/** Prices that fall with the quantity; others are no reason to order more. */
function breaksOf({ prices }: OrderTerms): { breakpoints: number[]; unitCosts: number[] } | null {
  const fall = prices.every(
    ({ from, unitCost }, place) =>
      unitCost > 0 && (place === 0 || (from > (place === 1 ? 0 : prices[place - 1].from) && unitCost <= prices[place - 1].unitCost))
  )
  return prices.length > 1 && fall
    ? { breakpoints: prices.map(({ from }, place) => (place === 0 ? 0 : from)), unitCosts: prices.map(({ unitCost }) => unitCost) }
    : null
}
