/**
 * Which distributions a pair is simulated with: what a planner gives, else its own.
 *
 *   demand of a day: as often as the pair saw it, if enough days are known and something was asked for; else that of its
 *     forecast's mean and variance
 *   lead time: by the mean and standard deviation that its reorder point was made from, else the shop's usual one
 */
import { dailyDemand, leadTimeDays } from "./distributions"
import type { Discrete } from "./scenario"

/** Fewer days say too little about how often something rare happens. */
const FEWEST_DAYS = 56

export interface KnownOfPair {
  seen: readonly { quantity: number; days: number }[]
  forecast: { mean: number; variance: number; whole: boolean } | null
  leadTime: { mean: number; sd: number } | null
}

export interface OwnDemand {
  basis: "history" | "forecast" | "given"
  historyDays: number | null
  distribution: Discrete
}

export interface OwnLeadTime {
  basis: "reorder_point" | "option" | "given"
  distribution: Discrete
}

/** Null where nothing is known. */
export function demandOf(
  { seen, forecast }: KnownOfPair,
  given: Discrete | { mean: number; variance: number } | undefined
): OwnDemand | null {
  if (given) {
    const distribution = "values" in given ? given : dailyDemand({ ...given, whole: forecast?.whole ?? true })
    return { basis: "given", historyDays: null, distribution }
  }
  const days = seen.reduce((sum, { days: count }) => sum + count, 0)
  if (days >= FEWEST_DAYS && seen.some(({ quantity }) => quantity > 0)) {
    const distribution = { values: seen.map(({ quantity }) => quantity), probabilities: seen.map((one) => one.days / days) }
    return { basis: "history", historyDays: days, distribution }
  }
  return forecast && forecast.mean > 0 ? { basis: "forecast", historyDays: days, distribution: dailyDemand(forecast) } : null
}

export function leadTimeOf(
  { leadTime }: KnownOfPair,
  given: Discrete | { mean: number; sd: number } | undefined,
  usual: number
): OwnLeadTime {
  if (given) {
    return { basis: "given", distribution: "values" in given ? given : leadTimeDays(given) }
  }
  return leadTime
    ? { basis: "reorder_point", distribution: leadTimeDays(leadTime) }
    : { basis: "option", distribution: leadTimeDays({ mean: usual, sd: 0 }) }
}

export function momentsOf({ values, probabilities }: Discrete): { mean: number; sd: number } {
  const mean = values.reduce((sum, value, place) => sum + value * probabilities[place], 0)
  const variance = values.reduce((sum, value, place) => sum + (value - mean) ** 2 * probabilities[place], 0)
  return { mean, sd: Math.sqrt(variance) }
}
