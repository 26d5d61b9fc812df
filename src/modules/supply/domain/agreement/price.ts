import BigNumber from "bignumber.js"
import type { Agreement } from "./agreement"

type Prices = Pick<Agreement, "discount" | "price_breaks">

/** Decimal places of a mean unit cost; the error of a line of 10,000 units stays below a cent. */
const MEAN_PLACES = 6

/**
 * What a quantity costs, exactly.
 *
 * all units:    cost = quantity × price of the highest break reached
 * incremental:  cost = Σ over breaks of (units between this break and the next) × price of this break
 *
 * The first price holds from the first unit on, so a quantity below every break costs that price.
 */
export function totalCost({ discount, price_breaks }: Prices, quantity: BigNumber): BigNumber {
  if (discount === "all_units") {
    return quantity.times(priceReached(price_breaks, quantity))
  }
  return price_breaks.reduce((sum, { unit_cost }, place) => {
    const from = place === 0 ? new BigNumber(0) : price_breaks[place].minimum_quantity
    const until = price_breaks[place + 1]?.minimum_quantity ?? quantity
    const units = BigNumber.max(0, BigNumber.min(quantity, until).minus(from))
    return sum.plus(units.times(unit_cost))
  }, new BigNumber(0))
}

/** The cost of one unit when this many are ordered; under incremental prices the mean. */
export function unitCostAt(agreement: Prices, quantity: BigNumber): BigNumber {
  if (agreement.discount === "all_units" || !quantity.isGreaterThan(0)) {
    return priceReached(agreement.price_breaks, quantity)
  }
  return totalCost(agreement, quantity).div(quantity).decimalPlaces(MEAN_PLACES, BigNumber.ROUND_HALF_UP)
}

function priceReached(breaks: Prices["price_breaks"], quantity: BigNumber): BigNumber {
  const reached = breaks.filter(({ minimum_quantity }) => minimum_quantity.isLessThanOrEqualTo(quantity)).at(-1)
  return (reached ?? breaks[0]).unit_cost
}
