/**
 * The economic order quantity under a supplier's price breaks: the unit cost cⱼ holds from the breakpoint bⱼ on.
 *
 * All units: the price of the quantity holds for every unit of the order.
 *   gⱼ(Q) = cⱼλ + Kλ/Q + i cⱼ Q/2; the best is a region's own EOQ, if it lies in the region, or a breakpoint.
 * Incremental: each unit has the price of its place in the order; what the dearer first units cost more acts as a fixed
 * cost c̄ⱼ = Σ_{l<j} c_l (b_{l+1} − b_l) − cⱼ bⱼ.
 *   gⱼ(Q) = cⱼλ + i c̄ⱼ/2 + (K + c̄ⱼ)λ/Q + i cⱼ Q/2; the best is never a breakpoint.
 *
 * i is the holding cost rate, money per money and time; the cost includes the goods.
 * Source: Snyder & Shen (2019), 3.4, examples 3.6 and 3.7; Hadley & Whitin (1963), 2-11.
 * Worked values: K = 8, i = 0.3, λ = 1300, breakpoints 0, 400, 800 and unit costs 0.75, 0.72, 0.68 give for all
 * units Q* = 800 at 978.60 and incrementally Q* = 304.0468 at 1043.4105 a year.
 */
import { places, requireAbove, requireAtLeast, requireNonNegative, requirePositive, requireSameLength } from "../bounds"
import { orderingCost } from "./economic-order-quantity"

interface DiscountParameters {
  fixedCost: number
  holdingCostRate: number
  demandRate: number
  /** Ascending from 0. */
  breakpoints: readonly number[]
  unitCosts: readonly number[]
}

interface DiscountedQuantity {
  orderQuantity: number
  /** The place of the price that holds, from 0. */
  region: number
  cost: number
}

export function economicOrderQuantityWithAllUnitsDiscounts(parameters: DiscountParameters): DiscountedQuantity {
  requireDiscounts(parameters)
  const { fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts } = parameters
  const candidate = (orderQuantity: number, region: number): DiscountedQuantity => {
    const unitCost = unitCosts[region]
    const holding = (holdingCostRate * unitCost * orderQuantity) / 2
    return {
      orderQuantity,
      region,
      cost: unitCost * demandRate + orderingCost(fixedCost, demandRate, orderQuantity) + holding,
    }
  }
  const best = unitCosts.map((unitCost) => Math.sqrt((2 * fixedCost * demandRate) / (holdingCostRate * unitCost)))
  return cheapest([
    ...best.flatMap((quantity, region) => (isWithin(quantity, region, breakpoints) ? [candidate(quantity, region)] : [])),
    ...breakpoints.slice(1).map((quantity, place) => candidate(quantity, place + 1)),
  ])
}

export function economicOrderQuantityWithIncrementalDiscounts(parameters: DiscountParameters): DiscountedQuantity {
  requireDiscounts(parameters)
  const { fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts } = parameters
  const candidates = unitCosts.flatMap((unitCost, region): DiscountedQuantity[] => {
    const dearerFirst = unitCosts
      .slice(0, region)
      .reduce((sum, earlier, place) => sum + earlier * (breakpoints[place + 1] - breakpoints[place]), 0)
    const extra = region === 0 ? 0 : dearerFirst - unitCost * breakpoints[region]
    const orderQuantity = Math.sqrt((2 * (fixedCost + extra) * demandRate) / (holdingCostRate * unitCost))
    const holding = (holdingCostRate * extra) / 2 + (holdingCostRate * unitCost * orderQuantity) / 2
    const cost = unitCost * demandRate + orderingCost(fixedCost + extra, demandRate, orderQuantity) + holding
    return isWithin(orderQuantity, region, breakpoints) ? [{ orderQuantity, region, cost }] : []
  })
  return cheapest(candidates)
}

const isWithin = (quantity: number, region: number, breakpoints: readonly number[]): boolean =>
  quantity >= breakpoints[region] && quantity < (breakpoints[region + 1] ?? Infinity)

const cheapest = (candidates: readonly DiscountedQuantity[]): DiscountedQuantity =>
  candidates.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best))

function requireDiscounts({ fixedCost, holdingCostRate, demandRate, breakpoints, unitCosts }: DiscountParameters): void {
  requireNonNegative({ fixedCost, demandRate })
  requirePositive({ holdingCostRate, ...places("unitCosts", unitCosts) })
  requireSameLength({ breakpoints, unitCosts })
  if (breakpoints[0] !== 0) {
    throw new RangeError(`breakpoints[0] must be 0, not ${breakpoints[0]}`)
  }
  for (let place = 1; place < breakpoints.length; place += 1) {
    requireAbove(breakpoints[place - 1], { [`breakpoints[${place}]`]: breakpoints[place] })
    requireAtLeast(unitCosts[place], { [`unitCosts[${place - 1}]`]: unitCosts[place - 1] })
  }
}
