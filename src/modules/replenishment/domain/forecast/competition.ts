/**
 * Which method forecasts a panel best, by its own history.
 *
 * 1. From several periods gone by, each a lead time apart, every method forecasts the lead time that followed, from
 *    what was known then.
 * 2. Each is scored by the pinball loss of the quantiles that decide about stock, and by how often the highest of them
 *    was enough.
 * 3. Of those that were enough often enough, the one with the least loss wins; if none was, the one that was most often.
 *
 * Coverage comes first because the loss is that of what sells most: a method can do well by it and still promise too
 * little for the many items that sell little.
 */
import { demandDistribution } from "../math"
import { forecastMethods, type ForecastMethodName } from "./forecast-methods"
import { forecastScore, type ForecastScore } from "./forecast-score"
import { panelForecast, type LeadTimeForecast } from "./panel-forecast"

interface CompetitionParameters {
  /** Demand of each item by period; the latest period is the last of each. */
  panel: readonly (readonly number[])[]
  /** In whole periods. */
  leadTime: number
  /** Whether demand comes in whole units. */
  whole: boolean
  probabilities?: readonly number[]
  /** How many periods gone by are forecast from. */
  origins?: number
}

interface Contestant {
  method: ForecastMethodName
  /** Mean of the pinball losses. */
  loss: number
  /** By probability, in their order. */
  scores: ForecastScore[]
}

/** An item joins from an origin on at which it has so many periods behind it. */
const FEWEST_PERIODS = 4

/** How much less than the probability may be covered: the measured share is itself uncertain. */
const TOLERATED = 0.03

/** The best first; none where no history is long enough to forecast anything of it. */
export function compete({
  panel,
  leadTime,
  whole,
  probabilities = [0.9, 0.95],
  origins = 3,
}: CompetitionParameters): Contestant[] {
  const rounds = Array.from({ length: origins }, (_, place) => roundOf(panel, leadTime, (place + 1) * leadTime)).filter(
    ({ known }) => known.length > 0
  )
  if (rounds.length === 0) {
    return []
  }
  const names = Object.keys(forecastMethods).filter(isMethod)
  const contestants = names.map((method): Contestant => {
    const forecasts = rounds.flatMap(({ known, followed }) =>
      panelForecast({ panel: known, leadTime, method: forecastMethods[method] }).map((forecast, item) => ({
        quantiles: quantilesOf(forecast, whole, probabilities),
        demand: followed[item],
      }))
    )
    const scores = probabilities.map((probability, place) =>
      forecastScore({ scored: forecasts.map(({ quantiles, demand }) => ({ quantile: quantiles[place], demand })), probability })
    )
    return { method, loss: scores.reduce((sum, { pinball }) => sum + pinball, 0) / scores.length, scores }
  })
  const highest = Math.max(...probabilities)
  const coverage = ({ scores }: Contestant): number => scores[probabilities.indexOf(highest)].coverage
  const isEnough = (contestant: Contestant): boolean => coverage(contestant) >= highest - TOLERATED
  return contestants.sort((a, b) => {
    if (isEnough(a) !== isEnough(b)) {
      return isEnough(a) ? -1 : 1
    }
    return isEnough(a) ? a.loss - b.loss : coverage(b) - coverage(a)
  })
}

export const quantilesOf = (forecast: LeadTimeForecast, whole: boolean, probabilities: readonly number[]): number[] => {
  const { quantile } = demandDistribution({ ...forecast, whole })
  return probabilities.map((probability) => quantile({ probability }))
}

function roundOf(panel: CompetitionParameters["panel"], leadTime: number, back: number): { known: number[][]; followed: number[] } {
  const long = panel.filter((demand) => demand.length - back >= FEWEST_PERIODS)
  return {
    known: long.map((demand) => demand.slice(0, demand.length - back)),
    followed: long.map((demand) => {
      const origin = demand.length - back
      return demand.slice(origin, origin + leadTime).reduce((sum, value) => sum + value, 0)
    }),
  }
}

const isMethod = (name: string): name is ForecastMethodName => name in forecastMethods
