import {
  demandDistribution,
  expectedBackorders,
  fillRate,
  impliedStockoutCost,
  leadTimeDemand,
  normal,
  poissonDemandOverGammaLeadTime,
  reorderPoint,
  rQCost,
  rQEoqb,
  rQEoqSafetyStock,
  rQExpectedInventoryLevel,
  rQLossFunction,
  rQOptimalRForQ,
  rQPolicy,
  type Distribution,
} from "../../../src/modules/replenishment/domain/math"
import { num, optionalNum, type CaseTable, type Params } from "./params"
import { quantilesOf } from "./quantiles"

const FAMILIES: Record<string, "normal" | "divisible" | "whole"> = { normal: "normal", gamma: "divisible", nb: "whole" }

const normalOf = (params: Params): Distribution => normal({ mean: num(params, "muLTD"), sd: num(params, "sdLTD") })

const costs = (params: Params): { holdingCost: number; stockoutCost: number } => ({
  holdingCost: num(params, "holding_cost"),
  stockoutCost: num(params, "stockout_cost"),
})

const demand = (params: Params): { mean: number; sd: number; leadTime: number } => ({
  mean: num(params, "demand_mean"),
  sd: num(params, "demand_sd"),
  leadTime: num(params, "lead_time"),
})

const allOf = (params: Params): Parameters<typeof rQPolicy>[0] => ({
  ...costs(params),
  ...demand(params),
  fixedCost: num(params, "fixed_cost"),
})

/** Within which the published reorder points for a quantity are the best. */
const costTolerance = 1e-6

const named = ({ reorderPoint: r, orderQuantity: Q }: { reorderPoint: number; orderQuantity: number }): object => ({ r, Q })

export const reorder: CaseTable = {
  reorderPoint: (params) => {
    const overLeadTime = leadTimeDemand({
      mean: num(params, "demandMean"),
      sd: num(params, "demandSd"),
      leadTime: num(params, "leadMean"),
      leadTimeSd: optionalNum(params, "leadSd"),
      reviewPeriod: optionalNum(params, "reviewPeriod"),
      family: FAMILIES[String(params.dist ?? "normal")],
    })
    return {
      muLTD: overLeadTime.mean,
      sdLTD: Math.sqrt(overLeadTime.variance),
      ...reorderPoint({ demand: overLeadTime, cycleService: num(params, "csl") }),
    }
  },
  ltdQuantile: (params) =>
    quantilesOf(
      demandDistribution({ mean: num(params, "mean"), variance: num(params, "variance"), whole: params.dist === "nb" })
    ),
  ltdDistribution: (params) => {
    const overLeadTime = poissonDemandOverGammaLeadTime({
      rate: num(params, "poissonRate"),
      leadTimeShape: num(params, "leadShape"),
      leadTimeScale: num(params, "leadScale"),
    })
    const { mean, variance } = overLeadTime
    return { mean, variance, pmf0: overLeadTime.mass({ x: 0 }), ...quantilesOf(overLeadTime, "q") }
  },
  reorderPointForFillRate: (params) => {
    const target = { demand: normalOf(params), fillRate: num(params, "beta"), orderQuantity: num(params, "Q") }
    const [exact, traditional] = [reorderPoint(target), reorderPoint({ ...target, formula: "traditional" })]
    return {
      k_traditional: traditional.safetyFactor,
      rop_traditional: traditional.reorderPoint,
      k_exact: exact.safetyFactor,
      rop_exact: exact.reorderPoint,
      alpha_at_exact: target.demand.cdf({ x: exact.reorderPoint }),
    }
  },
  serviceLevels: (params) => {
    const policy = {
      demand: normalOf(params),
      reorderPoint: num(params, "reorderPoint"),
      orderQuantity: num(params, "Q"),
    }
    const { waiting, onHand } = expectedBackorders(policy)
    return {
      csl_cycle: policy.demand.cdf({ x: policy.reorderPoint }),
      fillRate_exact: fillRate(policy),
      fillRate_trad: fillRate({ ...policy, formula: "traditional" }),
      readyRate: fillRate(policy),
      avgBackorders: waiting,
      avgOnHand: onHand,
    }
  },
  impliedBackorderPenalty: (params) => ({
    penaltyPerUnitPerDay: impliedStockoutCost({
      holdingCost: num(params, "holdingPerUnitPerDay"),
      serviceLevel: num(params, "targetReadyRate"),
    }),
  }),
  rqNormalExactOptimum: (params) => {
    const policy = rQPolicy({
      holdingCost: num(params, "h"),
      stockoutCost: num(params, "p"),
      fixedCost: num(params, "K"),
      mean: num(params, "lambda"),
      sd: num(params, "tau"),
      leadTime: num(params, "L"),
    })
    return { ...named(policy), cost: policy.cost }
  },
  "rq.r_q_cost": (params) => ({
    cost: rQCost({
      ...allOf(params),
      reorderPoint: num(params, "reorder_point"),
      orderQuantity: num(params, "order_quantity"),
    }),
  }),
  "rq.r_q_optimal_r_for_q": (params) => ({
    r: rQOptimalRForQ({ ...costs(params), ...demand(params), orderQuantity: num(params, "order_quantity"), costTolerance }),
  }),
  "rq.r_q_eil_approximation": (params) => {
    const { stockoutCost: stockoutCostPerUnit, ...others } = allOf(params)
    const policy = rQExpectedInventoryLevel({ ...others, stockoutCostPerUnit })
    return { ...named(policy), cost: policy.cost }
  },
  "rq.r_q_eoqb_approximation": (params) => ({ ...named(rQEoqb({ ...allOf(params), costTolerance })) }),
  "rq.r_q_eoqss_approximation": (params) => ({ ...named(rQEoqSafetyStock(allOf(params))) }),
  "rq.r_q_loss_function_approximation": (params) => ({ ...named(rQLossFunction(allOf(params))) }),
}
