import BigNumber from "bignumber.js"
import type { Agreement } from "./agreement"

/** The least quantity that can be ordered and covers what is wanted: at least the minimum, in whole packs. */
export function orderableQuantity(
  { minimum_quantity, pack_multiple }: Pick<Agreement, "minimum_quantity" | "pack_multiple">,
  wanted: BigNumber
): BigNumber {
  if (!wanted.isGreaterThan(0)) {
    return new BigNumber(0)
  }
  const least = BigNumber.max(wanted, minimum_quantity ?? 0)
  return pack_multiple === null ? least : inPacks(least, pack_multiple)
}

/** Whole packs by remainder, not by division: a quotient has too few places to be exact. */
function inPacks(quantity: BigNumber, pack: BigNumber): BigNumber {
  const rest = quantity.modulo(pack)
  return rest.isZero() ? quantity : quantity.minus(rest).plus(pack)
}
