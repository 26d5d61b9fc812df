import {
  rQCostPoisson,
  rQPolicyPoisson,
  sSCostDiscrete,
  sSPolicyDiscrete,
  sSPowerApproximation,
} from "../../../src/modules/replenishment/domain/math"
import { mass, num, type CaseTable, type Params } from "./params"

const costs = (params: Params) => ({
  holdingCost: num(params, "holding_cost"),
  stockoutCost: num(params, "stockout_cost"),
  fixedCost: num(params, "fixed_cost"),
})

const poissonDemand = (params: Params) => ({ mean: num(params, "demand_mean"), leadTime: num(params, "lead_time") })

const periodDemand = (params: Params) =>
  params.use_poisson === true ? { mean: num(params, "demand_mean") } : { pmf: mass(params, "demand_pmf") }

export const discretePolicies: CaseTable = {
  "rq.r_q_poisson_exact": (params) => {
    const { reorderPoint, orderQuantity, cost } = rQPolicyPoisson({ ...costs(params), ...poissonDemand(params) })
    return { r: reorderPoint, Q: orderQuantity, cost }
  },
  "rq.r_q_cost_poisson": (params) => ({
    cost: rQCostPoisson({
      ...costs(params),
      ...poissonDemand(params),
      reorderPoint: num(params, "reorder_point"),
      orderQuantity: num(params, "order_quantity"),
    }),
  }),
  "ss.s_s_discrete_exact": (params) => {
    const { reorderPoint, orderUpToLevel, cost } = sSPolicyDiscrete({ ...costs(params), ...periodDemand(params) })
    return { s: reorderPoint, S: orderUpToLevel, cost }
  },
  "ss.s_s_cost_discrete": (params) => ({
    cost: sSCostDiscrete({
      ...costs(params),
      ...periodDemand(params),
      reorderPoint: num(params, "reorder_point"),
      orderUpToLevel: num(params, "order_up_to_level"),
    }),
  }),
  "ss.s_s_power_approximation": (params) => {
    const { reorderPoint, orderUpToLevel } = sSPowerApproximation({
      ...costs(params),
      mean: num(params, "demand_mean"),
      sd: num(params, "demand_sd"),
    })
    return { s: reorderPoint, S: orderUpToLevel }
  },
}
