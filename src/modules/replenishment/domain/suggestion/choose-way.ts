/**
 * From whom to order.
 *
 * The first choice is the supplier asked first, at its usual pace. Another way is taken where it costs less, waiting
 * included: what the order costs, plus what it costs to let customers wait until it comes (units missing a day at mean
 * demand × the cost of a waiting unit and day). Only costs in the first choice's currency are compared, and only where
 * the shop has said what waiting costs; else the first choice stands. At equal cost the one asked earlier wins.
 */
import BigNumber from "bignumber.js"
import { unitDaysMissing, type Projection } from "./projection"
import type { Offer } from "./situation"

export interface Way {
  way: "normal" | "rush" | "alternative"
  agreement_id: string
  supplier_id: string
  rush: boolean
  currency_code: string
  quantity: BigNumber
  arrives_on: string
  cost: BigNumber
  /** What customers' waiting until it comes costs; null where the shop has not said what waiting costs. */
  waiting_cost: BigNumber | null
}

export function waysOf(
  offers: readonly Offer[],
  wanted: BigNumber,
  projection: Projection,
  waitingCost: Readonly<Record<string, number>>
): Way[] {
  return offers.map((offer): Way => {
    const quantity = offer.orderable(wanted)
    const rate = waitingCost[offer.currency_code]
    return {
      way: offer.supplier_id !== offers[0].supplier_id ? "alternative" : offer.rush ? "rush" : "normal",
      agreement_id: offer.agreement_id,
      supplier_id: offer.supplier_id,
      rush: offer.rush,
      currency_code: offer.currency_code,
      quantity,
      arrives_on: offer.arrives_on,
      cost: offer.cost(quantity),
      waiting_cost:
        rate === undefined ? null : new BigNumber(unitDaysMissing(projection, offer.arrives_on)).times(rate).dp(MONEY_PLACES),
    }
  })
}

const MONEY_PLACES = 4

/** Null where nobody offers the item. */
export function chooseWay(ways: readonly Way[]): Way | null {
  const [first, ...others] = ways
  if (!first) {
    return null
  }
  return others
    .filter(({ currency_code }) => currency_code === first.currency_code)
    .reduce((best, way) => (cheaper(way, best) ? way : best), first)
}

function cheaper(one: Way, other: Way): boolean {
  if (one.waiting_cost === null || other.waiting_cost === null) {
    return false
  }
  // Ways differ in how much they make one order; the price of a unit is what compares.
  return unitCost(one, one.waiting_cost).lt(unitCost(other, other.waiting_cost))
}

const unitCost = ({ cost, quantity }: Way, waiting: BigNumber): BigNumber =>
  quantity.isZero() ? cost.plus(waiting) : cost.plus(waiting).div(quantity)
