/**
 * What a unit and an order of a pair cost, from the shop's options and what the unit costs to buy.
 *
 *   holding = unit cost · rate of a year / 365;  cancellation = loss with a canceled unit · share of waiting units canceled
 *
 * What no option and no unit cost says is not known, which is not the same as costing nothing.
 */
import type { SimulatedCostsDTO } from "../../../../types"

const DAYS_OF_YEAR = 365

type ByCurrency = Readonly<Record<string, number>>

export interface CostOptions {
  holding_rate: number
  per_order: ByCurrency
  per_canceled_unit: ByCurrency
  canceled_share: number
  waiting_cost_per_unit_day: ByCurrency
}

export function costRates(
  { unitCost, currency }: { unitCost: number | null; currency: string | null },
  options: CostOptions,
  given: Partial<Omit<SimulatedCostsDTO, "currency_code">> = {}
): SimulatedCostsDTO {
  const of = (rates: ByCurrency): number | null => (currency === null ? null : (rates[currency] ?? null))
  const loss = of(options.per_canceled_unit)
  return {
    currency_code: currency,
    holding_per_unit_day: unitCost === null ? null : (unitCost * options.holding_rate) / DAYS_OF_YEAR,
    waiting_per_unit_day: of(options.waiting_cost_per_unit_day),
    cancellation_per_waiting_unit: loss === null ? null : loss * options.canceled_share,
    per_order: of(options.per_order),
    ...given,
  }
}
