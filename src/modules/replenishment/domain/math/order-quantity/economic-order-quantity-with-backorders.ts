/**
 * The economic order quantity where customers wait: part of the demand of each cycle is backordered on purpose.
 *
 *   Q* = √(2Kλ(h + p)/(hp)),  x* = h/(h + p),  g(Q, x) = Kλ/Q + hQ(1 − x)²/2 + pQx²/2,  g* = √(2Kλhp/(h + p))
 *
 * p is the backorder cost, money per unit and time; x the share of demand that waits.
 * Source: Snyder & Shen (2019), (3.27)-(3.29), problem 3.2b.
 * Worked value: K = 40, h = 40.05, p = 60, λ = 2080 gives Q* = 83.2354, x* = 0.4003 and 1999.148 a year.
 */
import { requireNonNegative, requirePositive, requireProbability } from "../bounds"
import { orderingCost, requireQuantity } from "./economic-order-quantity"

interface BackorderParameters {
  fixedCost: number
  holdingCost: number
  stockoutCost: number
  demandRate: number
  /** Asks what this quantity costs instead of the best one. */
  orderQuantity?: number
  /** Asks what this share costs instead of the best one, which does not depend on the quantity. */
  stockoutFraction?: number
}

export function economicOrderQuantityWithBackorders({
  fixedCost,
  holdingCost,
  stockoutCost,
  demandRate,
  orderQuantity: givenQuantity,
  stockoutFraction = holdingCost / (holdingCost + stockoutCost),
}: BackorderParameters): { orderQuantity: number; stockoutFraction: number; cost: number } {
  requireNonNegative({ fixedCost, demandRate })
  requirePositive({ holdingCost, stockoutCost })
  requireProbability({ stockoutFraction })
  const costPerUnit = holdingCost * (1 - stockoutFraction) ** 2 + stockoutCost * stockoutFraction ** 2
  const orderQuantity = givenQuantity ?? Math.sqrt((2 * fixedCost * demandRate) / costPerUnit)
  requireQuantity(orderQuantity, fixedCost * demandRate)
  return {
    orderQuantity,
    stockoutFraction,
    cost: orderingCost(fixedCost, demandRate, orderQuantity) + (costPerUnit * orderQuantity) / 2,
  }
}
