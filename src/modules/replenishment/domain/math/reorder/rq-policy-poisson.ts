/**
 * The (r, Q) policy under Poisson demand: at the reorder point r, Q units are ordered.
 *
 *   C(r, Q) = [Kλ + Σ_{y=r+1}^{r+Q} G(y)]/Q,  G(y) = h n̄(y) + p n(y) of the demand over the lead time, mean λL
 *
 * The inventory position is uniform on r + 1..r + Q. As G is convex, the best Q + 1 positions are the best Q and the
 * cheaper of their two neighbours; more are taken as long as C does not rise.
 *
 * K money per order, h and p money per unit and time, C money per time.
 * Source: Federgruen, A. & Zheng, Y.-S. (1992), "An efficient algorithm for computing an optimal (r, Q) policy in
 * continuous review stochastic inventory systems", Oper Res 40:808-813; Snyder & Shen (2019), 5.5, problem 5.2.
 * Worked value: h = 4, p = 28, K = 4, λ = 12 and L = 0.5 give r = 6, Q = 7 and 28.2413.
 */
import { requireInteger, requirePositive } from "../bounds"
import { newsvendorDiscrete, stockCost } from "../base-stock/newsvendor"
import { poisson } from "../distributions/poisson"

interface PoissonPolicyParameters {
  holdingCost: number
  stockoutCost: number
  fixedCost: number
  /** Demand per time. */
  mean: number
  leadTime: number
}

interface PoissonPolicy {
  reorderPoint: number
  orderQuantity: number
  cost: number
}

export function rQPolicyPoisson(parameters: PoissonPolicyParameters): PoissonPolicy {
  const positionCost = positionCostOf(parameters)
  const { holdingCost, stockoutCost, fixedCost, mean, leadTime } = parameters
  const distribution = poisson({ mean: mean * leadTime })
  const { baseStockLevel } = newsvendorDiscrete({ holdingCost, stockoutCost, distribution })

  let [reorderPoint, orderQuantity] = [baseStockLevel - 1, 1]
  let total = fixedCost * mean + positionCost(baseStockLevel)
  for (;;) {
    const [lower, upper] = [positionCost(reorderPoint), positionCost(reorderPoint + orderQuantity + 1)]
    if ((total + Math.min(lower, upper)) / (orderQuantity + 1) > total / orderQuantity) {
      return { reorderPoint, orderQuantity, cost: total / orderQuantity }
    }
    total += Math.min(lower, upper)
    reorderPoint -= lower < upper ? 1 : 0
    orderQuantity += 1
  }
}

/** Worked value: h = 20, p = 150, K = 100, λ = 1.5, L = 2 at r = 3, Q = 5 costs 107.9236. */
export function rQCostPoisson({
  reorderPoint,
  orderQuantity,
  ...parameters
}: PoissonPolicyParameters & { reorderPoint: number; orderQuantity: number }): number {
  requireInteger({ reorderPoint, orderQuantity })
  requirePositive({ orderQuantity })
  const positionCost = positionCostOf(parameters)
  let total = parameters.fixedCost * parameters.mean
  for (let position = reorderPoint + 1; position <= reorderPoint + orderQuantity; position += 1) {
    total += positionCost(position)
  }
  return total / orderQuantity
}

/** G, what a position costs per time a lead time later. */
function positionCostOf(parameters: PoissonPolicyParameters): (position: number) => number {
  const { holdingCost, stockoutCost, fixedCost, mean, leadTime } = parameters
  requirePositive({ holdingCost, stockoutCost, fixedCost, mean, leadTime })
  const demand = poisson({ mean: mean * leadTime })
  return (position) => stockCost({ holdingCost, stockoutCost }, demand, position)
}
