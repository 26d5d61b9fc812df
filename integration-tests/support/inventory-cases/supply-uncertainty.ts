import {
  eoqWithAdditiveYield,
  eoqWithDisruptions,
  eoqWithDisruptionsCost,
  eoqWithMultiplicativeYield,
  newsvendorWithAdditiveYield,
  newsvendorWithDisruptions,
} from "../../../src/modules/replenishment/domain/math"
import { scipyDistribution } from "./distributions"
import { num, optionalNum, type CaseTable, type Params } from "./params"

const disruptions = (params: Params) => ({
  fixedCost: num(params, "fixed_cost"),
  holdingCost: num(params, "holding_cost"),
  stockoutCost: num(params, "stockout_cost"),
  demandRate: num(params, "demand_rate"),
  disruptionRate: num(params, "disruption_rate"),
  recoveryRate: num(params, "recovery_rate"),
  approximate: params.approximate === true,
})

const randomYield = (params: Params) => ({
  fixedCost: num(params, "fixed_cost"),
  holdingCost: num(params, "holding_cost"),
  demandRate: num(params, "demand_rate"),
  yieldMean: num(params, "yield_mean"),
  yieldSd: num(params, "yield_sd"),
  orderQuantity: optionalNum(params, "order_quantity"),
})

/** The cases' source integrates over a distribution between these quantiles, and exactly where it has a formula. */
const LEFT_OUT = 1e-10

const quantity = ({ orderQuantity, cost }: { orderQuantity: number; cost: number }) => ({ Q: orderQuantity, cost })

export const supplyUncertainty: CaseTable = {
  "supply_uncertainty.eoq_with_disruptions": (params) => quantity(eoqWithDisruptions(disruptions(params))),
  "supply_uncertainty.eoq_with_disruptions_cost": (params) => ({
    cost: eoqWithDisruptionsCost({ ...disruptions(params), orderQuantity: num(params, "order_quantity") }),
  }),
  "supply_uncertainty.newsvendor_with_disruptions": (params) => {
    const { baseStockLevel, cost } = newsvendorWithDisruptions({
      holdingCost: num(params, "holding_cost"),
      stockoutCost: num(params, "stockout_cost"),
      demand: num(params, "demand"),
      disruptionProbability: num(params, "disruption_prob"),
      recoveryProbability: num(params, "recovery_prob"),
      baseStockLevel: optionalNum(params, "base_stock_level"),
    })
    return { S: baseStockLevel, cost }
  },
  "supply_uncertainty.eoq_with_additive_yield_uncertainty": (params) => quantity(eoqWithAdditiveYield(randomYield(params))),
  "supply_uncertainty.eoq_with_multiplicative_yield_uncertainty": (params) =>
    quantity(eoqWithMultiplicativeYield(randomYield(params))),
  "supply_uncertainty.newsvendor_with_additive_yield_uncertainty": (params) => {
    const known = {
      holdingCost: num(params, "holding_cost"),
      stockoutCost: num(params, "stockout_cost"),
      demand: num(params, "demand"),
      orderQuantity: optionalNum(params, "order_quantity") ?? optionalNum(params, "base_stock_level"),
    }
    const { orderQuantity, cost } =
      params.yield_distribution == null
        ? newsvendorWithAdditiveYield({
            ...known,
            yieldMean: num(params, "yield_mean"),
            yieldSd: num(params, "yield_sd"),
          })
        : newsvendorWithAdditiveYield({
            ...known,
            yieldDistribution: scipyDistribution(params, "yield_distribution"),
            leftOut: params.loss_function == null ? LEFT_OUT : 0,
          })
    return { Q: orderQuantity, S: orderQuantity, cost }
  },
}
