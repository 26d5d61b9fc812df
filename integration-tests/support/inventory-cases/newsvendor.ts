import {
  newsvendorContinuous,
  newsvendorDiscrete,
  newsvendorNormal,
  newsvendorNormalCost,
  newsvendorNormalExplicit,
  newsvendorPoisson,
  newsvendorPoissonCost,
  newsvendorPoissonExplicit,
} from "../../../src/modules/replenishment/domain/math"
import { discreteScipyDistribution, scipyDistribution } from "./distributions"
import { mass, num, optionalNum, type CaseTable, type Params } from "./params"

const costs = (params: Params) => ({
  holdingCost: num(params, "holding_cost"),
  stockoutCost: num(params, "stockout_cost"),
})

const demand = (params: Params) => ({
  mean: num(params, "demand_mean"),
  leadTime: optionalNum(params, "lead_time"),
})

const asked = (params: Params) => ({ baseStockLevel: optionalNum(params, "base_stock_level") })

const prices = (params: Params) => ({
  revenue: num(params, "revenue"),
  purchaseCost: num(params, "purchase_cost"),
  salvageValue: num(params, "salvage_value"),
  holdingCost: optionalNum(params, "holding_cost"),
  stockoutCost: optionalNum(params, "stockout_cost"),
})

const renamed = ({ baseStockLevel, ...rest }: { baseStockLevel: number }) => ({ S: baseStockLevel, ...rest })

export const newsvendor: CaseTable = {
  "newsvendor.newsvendor_normal": (params) =>
    renamed(newsvendorNormal({ ...costs(params), ...demand(params), sd: num(params, "demand_sd"), ...asked(params) })),
  "newsvendor.newsvendor_normal_cost": (params) => ({
    cost: newsvendorNormalCost({
      ...costs(params),
      ...demand(params),
      sd: num(params, "demand_sd"),
      baseStockLevel: num(params, "base_stock_level"),
    }),
  }),
  "newsvendor.newsvendor_normal_explicit": (params) =>
    renamed(
      newsvendorNormalExplicit({ ...prices(params), ...demand(params), sd: num(params, "demand_sd"), ...asked(params) })
    ),
  "newsvendor.newsvendor_poisson": (params) =>
    renamed(newsvendorPoisson({ ...costs(params), ...demand(params), ...asked(params) })),
  "newsvendor.newsvendor_poisson_cost": (params) => ({
    cost: newsvendorPoissonCost({
      ...costs(params),
      ...demand(params),
      baseStockLevel: num(params, "base_stock_level"),
    }),
  }),
  "newsvendor.newsvendor_poisson_explicit": (params) =>
    renamed(newsvendorPoissonExplicit({ ...prices(params), ...demand(params), ...asked(params) })),
  "newsvendor.newsvendor_continuous": (params) =>
    renamed(
      newsvendorContinuous({
        ...costs(params),
        distribution: scipyDistribution(params, "demand_distrib"),
        ...asked(params),
      })
    ),
  "newsvendor.newsvendor_discrete": (params) =>
    renamed(
      params.demand_distrib == null
        ? newsvendorDiscrete({ ...costs(params), pmf: mass(params, "demand_pmf"), ...asked(params) })
        : newsvendorDiscrete({
            ...costs(params),
            distribution: discreteScipyDistribution(params, "demand_distrib"),
            ...asked(params),
          })
    ),
}
