/**
 * The economic order quantity: how much to order at once, with steady demand and no shortage.
 *
 *   Q* = √(2Kλ/h),  g(Q) = Kλ/Q + hQ/2,  g(Q*) = √(2Kλh)
 *
 * K money per order, h money per unit and time, λ units per time; Q units, g money per time.
 * Source: Harris, F. W. (1913), "How many parts to make at once"; Snyder & Shen (2019), (3.4)-(3.5), example 3.1.
 * Worked value: K = 8, h = 0.225, λ = 1300 gives Q* = 304.0468 and 68.4105 a year.
 */
import { requireNonNegative, requirePositive } from "../bounds"

interface EconomicOrderQuantityParameters {
  fixedCost: number
  holdingCost: number
  demandRate: number
  /** Asks what this quantity costs instead of the best one. */
  orderQuantity?: number
}

export function economicOrderQuantity({
  fixedCost,
  holdingCost,
  demandRate,
  orderQuantity = Math.sqrt((2 * fixedCost * demandRate) / holdingCost),
}: EconomicOrderQuantityParameters): { orderQuantity: number; cost: number } {
  requireNonNegative({ fixedCost, demandRate })
  requirePositive({ holdingCost })
  requireQuantity(orderQuantity, fixedCost * demandRate)
  return { orderQuantity, cost: orderingCost(fixedCost, demandRate, orderQuantity) + (holdingCost * orderQuantity) / 2 }
}

/** Where orders cost nothing or nothing is asked for, nothing is the best quantity. */
export function requireQuantity(orderQuantity: number, orderingCostRate: number): void {
  const require = orderingCostRate === 0 ? requireNonNegative : requirePositive
  require({ orderQuantity })
}

/** Kλ/Q, which is nothing where orders cost nothing. */
export const orderingCost = (fixedCost: number, demandRate: number, orderQuantity: number): number =>
  fixedCost * demandRate === 0 ? 0 : (fixedCost * demandRate) / orderQuantity
