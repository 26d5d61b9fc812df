/**
 * The (r, Q) policy under normal demand: at the reorder point r, Q units are ordered; customers wait.
 *
 *   C(r, Q) = [Kλ + ∫_r^{r+Q} G(y) dy]/Q,  G(y) = h n̄(y) + p n(y)
 *   ∫_r^{r+Q} G = h [n̄₂(r + Q) − n̄₂(r)] + p [n₂(r) − n₂(r + Q)]
 *
 * with n, n₂ the losses and n̄, n̄₂ the complementary losses of demand over the lead time, normal with λL and τ√L. For a
 * quantity the best r is where G(r) = G(r + Q); the best quantity is the one where C is that same value: with it
 * Q G(r(Q)) − Kλ − ∫G, which rises with Q, passes through 0. Ordering by EOQ with the best r costs at most 1/8 more.
 *
 * λ units per time, τ the standard deviation of demand of one time unit, L time; K money per order, h and p money per
 * unit and time; C money per time.
 * Source: Zheng, Y.-S. (1992), "On properties of stochastic inventory systems", Mgmt Sci 38:87-103.
 * Worked value: h = .225, p = 7.5, K = 8, λ = 1300, τ = 150, L = 1/12 gives r = 126.867, Q = 328.449 and C = 78.0711.
 */
import { requireFinite, requireNonNegative, requirePositive } from "../bounds"
import type { Distribution } from "../distributions/distribution"
import { economicOrderQuantity } from "../order-quantity/economic-order-quantity"
import { findRoot } from "../find-root"
import { leadTimeDemand } from "./lead-time-demand"

interface StockCosts {
  holdingCost: number
  stockoutCost: number
  /** Demand per time. */
  mean: number
  /** Of demand in one time unit. */
  sd: number
  leadTime: number
}

/** Leaves less of a span than a float can tell apart. */
const MOST_HALVINGS = 100

export interface RQParameters extends StockCosts {
  fixedCost: number
}

export interface RQPolicy {
  reorderPoint: number
  orderQuantity: number
}

export function rQPolicy(parameters: RQParameters): RQPolicy & { cost: number } {
  const { fixedCost, holdingCost, mean } = parameters
  requirePositive({ fixedCost, mean })
  const stock = stockOf(parameters)
  const ordering = fixedCost * mean
  const excess = (quantity: number): number => {
    const point = stock.bestPoint(quantity)
    return quantity * stock.cost(point) - ordering - stock.costBetween(point, quantity)
  }
  // The best quantity is never below the EOQ; a little less leaves room for the last digits.
  let [low, high] = [0.9, 1.8].map((part) => part * economicOrderQuantity({ fixedCost, holdingCost, demandRate: mean }).orderQuantity)
  while (excess(high) < 0) {
    ;[low, high] = [high, high * 2]
  }
  const orderQuantity = findRoot({ of: excess, from: low, to: high })
  const reorderPoint = stock.bestPoint(orderQuantity)
  return { reorderPoint, orderQuantity, cost: rQCost({ ...parameters, reorderPoint, orderQuantity }) }
}

/** C(r, Q). Worked value: as above at r = 126.8, Q = 328.5 it is 78.0712. */
export function rQCost({ reorderPoint, orderQuantity, ...parameters }: RQParameters & RQPolicy): number {
  const { fixedCost, mean } = parameters
  requireNonNegative({ fixedCost })
  requireFinite({ reorderPoint })
  requirePositive({ orderQuantity })
  return (fixedCost * mean + stockOf(parameters).costBetween(reorderPoint, orderQuantity)) / orderQuantity
}

/**
 * The best r for a quantity. Worked value: as above with Q = 318 it is 127.788035.
 *
 * With a tolerance, money per time, the span from five quantities below the newsvendor's position S up to S is halved
 * until G(r) and G(r + Q) differ by no more; with 1e-6, as the published numbers are, it is 127.7880349.
 */
export function rQOptimalRForQ({
  orderQuantity,
  costTolerance = 0,
  ...parameters
}: StockCosts & { orderQuantity: number; costTolerance?: number }): number {
  requirePositive({ orderQuantity })
  requireNonNegative({ costTolerance })
  const stock = stockOf(parameters)
  if (costTolerance === 0) {
    return stock.bestPoint(orderQuantity)
  }
  let [low, high] = [stock.best - 5 * orderQuantity, stock.best]
  for (let step = 0; step < MOST_HALVINGS; step++) {
    const middle = (low + high) / 2
    const difference = stock.cost(middle) - stock.cost(middle + orderQuantity)
    if (Math.abs(difference) <= costTolerance) {
      return middle
    }
    ;[low, high] = difference < 0 ? [low, middle] : [middle, high]
  }
  return (low + high) / 2
}

/** What a position costs a lead time later, and where it is best put. */
function stockOf({ holdingCost, stockoutCost, mean, sd, leadTime }: StockCosts): {
  /** S, where a position costs least. */
  best: number
  cost: (position: number) => number
  costBetween: (point: number, quantity: number) => number
  bestPoint: (quantity: number) => number
} {
  requirePositive({ holdingCost, stockoutCost })
  const demand: Distribution = leadTimeDemand({ mean, sd, leadTime, family: "normal" })
  const cost = (x: number): number => holdingCost * demand.complementaryLoss({ x }) + stockoutCost * demand.loss({ x })
  const costUpTo = (x: number): number =>
    holdingCost * demand.complementarySecondLoss({ x }) - stockoutCost * demand.secondLoss({ x })
  const best = demand.quantile({ probability: stockoutCost / (stockoutCost + holdingCost) })
  return {
    best,
    cost,
    costBetween: (point, quantity) => costUpTo(point + quantity) - costUpTo(point),
    bestPoint: (quantity) => 
      findRoot({ of: (point) => cost(point + quantity) - cost(point), from: best - quantity, to: best }),
  }
}
