import {
  economicOrderQuantity,
  economicOrderQuantityWithAllUnitsDiscounts,
  economicOrderQuantityWithBackorders,
  economicOrderQuantityWithIncrementalDiscounts,
  jointReplenishmentSilver,
  wagnerWhitin,
} from "../../../src/modules/replenishment/domain/math"
import { list, num, numOrList, optionalNum, type CaseTable, type Params } from "./params"

const discounts = (params: Params) => ({
  fixedCost: num(params, "fixed_cost"),
  holdingCostRate: num(params, "holding_cost_rate"),
  demandRate: num(params, "demand_rate"),
  breakpoints: list(params, "breakpoints"),
  unitCosts: list(params, "unit_costs"),
})

/** A list that is one longer than there are periods begins with a period 0, which is none. */
const perPeriod = (params: Params, name: string): number | number[] => {
  const given = numOrList(params, name)
  return Array.isArray(given) && given.length > num(params, "num_periods") ? given.slice(1) : given
}

export const lotSizing: CaseTable = {
  "eoq.economic_order_quantity": (params) => {
    const { orderQuantity, cost } = economicOrderQuantity({
      fixedCost: num(params, "fixed_cost"),
      holdingCost: num(params, "holding_cost"),
      demandRate: num(params, "demand_rate"),
      orderQuantity: optionalNum(params, "order_quantity"),
    })
    return { Q: orderQuantity, cost }
  },
  "eoq.economic_order_quantity_with_backorders": (params) => {
    const { orderQuantity, stockoutFraction, cost } = economicOrderQuantityWithBackorders({
      fixedCost: num(params, "fixed_cost"),
      holdingCost: num(params, "holding_cost"),
      stockoutCost: num(params, "stockout_cost"),
      demandRate: num(params, "demand_rate"),
      orderQuantity: optionalNum(params, "order_quantity"),
      stockoutFraction: optionalNum(params, "stockout_fraction"),
    })
    return { Q: orderQuantity, stockout_fraction: stockoutFraction, cost }
  },
  "eoq.economic_order_quantity_with_all_units_discounts": (params) => {
    const { orderQuantity, region, cost } = economicOrderQuantityWithAllUnitsDiscounts(discounts(params))
    return { Q: orderQuantity, region, cost }
  },
  "eoq.economic_order_quantity_with_incremental_discounts": (params) => {
    const { orderQuantity, region, cost } = economicOrderQuantityWithIncrementalDiscounts(discounts(params))
    return { Q: orderQuantity, region, cost }
  },
  "eoq.joint_replenishment_problem_silver_heuristic": (params) => {
    const { orderQuantities, baseCycleTime, orderMultiples, cost } = jointReplenishmentSilver({
      sharedFixedCost: num(params, "shared_fixed_cost"),
      individualFixedCosts: list(params, "individual_fixed_costs"),
      holdingCosts: list(params, "holding_costs"),
      demandRates: list(params, "demand_rates"),
    })
    return {
      order_quantities: orderQuantities,
      base_cycle_time: baseCycleTime,
      order_multiples: orderMultiples,
      cost,
    }
  },
  "wagner_whitin.wagner_whitin": (params) => {
    const { orderQuantities, cost, costsToGo, nextOrderPeriods } = wagnerWhitin({
      periods: num(params, "num_periods"),
      demand: perPeriod(params, "demand"),
      holdingCost: perPeriod(params, "holding_cost"),
      fixedCost: perPeriod(params, "fixed_cost"),
      purchaseCost: params.purchase_cost == null ? undefined : perPeriod(params, "purchase_cost"),
    })
    return {
      order_quantities: [0, ...orderQuantities],
      cost,
      costs_to_go: [0, ...costsToGo, 0],
      next_order_periods: [0, ...nextOrderPeriods],
    }
  },
}
