import type BigNumber from "bignumber.js"
import type { Agreement } from "./agreement"
import { orderableQuantity } from "./orderable-quantity"
import { totalCost } from "./price"

/**
 * The agreements in the order in which to ask their suppliers for a quantity: by rank; among equals by what the
 * quantity costs as it can be ordered, where the currency is the same; then by lead time and id.
 */
export function byPreference<Agreed extends Agreement>(agreements: readonly Agreed[], wanted: BigNumber): Agreed[] {
  return agreements
    .map((agreement) => ({ agreement, cost: totalCost(agreement, orderableQuantity(agreement, wanted)) }))
    .sort(
      (left, right) =>
        left.agreement.rank - right.agreement.rank ||
        inWords(left.agreement.currency_code, right.agreement.currency_code) ||
        left.cost.comparedTo(right.cost) ||
        left.agreement.lead_time_days - right.agreement.lead_time_days ||
        inWords(left.agreement.id, right.agreement.id)
    )
    .map(({ agreement }) => agreement)
}

const inWords = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
