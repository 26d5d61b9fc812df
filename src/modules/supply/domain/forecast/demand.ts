import BigNumber from "bignumber.js"
import { predictiveDemand } from "../../../replenishment/domain/math/forecast/predictive-demand"

/** Demand of an item in the last complete weeks, the oldest first. */
export interface WeeklyDemand {
  inventory_item_id: string
  weeks: readonly BigNumber[]
  /** Whether the item was there before the first of the weeks; if not, weeks before its first sale do not count. */
  is_older: boolean
}

/** Demand over some time to come. */
export interface DemandForecast {
  mean: BigNumber
  /** As likely more as less. */
  median: BigNumber
  /** What is not exceeded in 8, 9 and 19 of 10, 10 and 20 cases. */
  p80: BigNumber
  p90: BigNumber
  p95: BigNumber
}

/** Weeks with a sale without which nothing is said of weeks to come. */
export const ENOUGH_WEEKS = 4

/** As exact as anything that is made of so few weeks may look. */
const DECIMALS = 3

/** The weeks a forecast is made from. */
export function weeksThatCount({ weeks, is_older }: WeeklyDemand): readonly BigNumber[] {
  const first = weeks.findIndex((quantity) => quantity.gt(0))
  return is_older ? weeks : first < 0 ? [] : weeks.slice(first)
}

export const isEnough = (weeks: readonly BigNumber[]): boolean =>
  weeks.filter((quantity) => quantity.gt(0)).length >= ENOUGH_WEEKS

/** Demand over so many weeks, a part of one included, by weeks that are enough; what is counted in whole units stays whole. */
export function demandOver(observed: readonly BigNumber[], weeks: number): DemandForecast {
  const { mean, quantile } = predictiveDemand({
    observed: observed.map((quantity) => quantity.toNumber()),
    weeks,
    whole: observed.every((quantity) => quantity.isInteger()),
  })
  const rounded = (value: number): BigNumber => new BigNumber(value).decimalPlaces(DECIMALS, BigNumber.ROUND_HALF_UP)
  const at = (probability: number): BigNumber => rounded(quantile({ probability }))
  return { mean: rounded(mean), median: at(0.5), p80: at(0.8), p90: at(0.9), p95: at(0.95) }
}
