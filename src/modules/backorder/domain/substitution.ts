/**
 * What a substitute costs the customer.
 *
 * Never more than the units it comes instead of: the price offered, or what those units are worth, whichever is
 * less. A unit price has no more digits than the currency, so the price told is the price charged; what this
 * rounding leaves is the customer's.
 */
import BigNumber from "bignumber.js"

export interface SubstitutePrice {
  /** For one, with tax. */
  unit: BigNumber
  total: BigNumber
  /** What the customer pays less than for the units given up. */
  saved: BigNumber
}

/** `worth` is that of the `units` given up. */
export function substitutePrice(
  offered: BigNumber,
  worth: BigNumber,
  units: BigNumber,
  decimals: number
): SubstitutePrice {
  const unit = BigNumber.min(offered, dearest(worth, units, decimals))
  const total = unit.times(units)
  return { unit, total, saved: worth.minus(total) }
}

/** The most that one may cost. */
export function dearest(worth: BigNumber, units: BigNumber, decimals: number): BigNumber {
  return units.isZero() ? new BigNumber(0) : worth.div(units).decimalPlaces(decimals, BigNumber.ROUND_DOWN)
}
