import fs from "node:fs"
import path from "node:path"
import { compete, quantilesOf } from "../src/modules/replenishment/domain/forecast/competition"
import { forecastMethods } from "../src/modules/replenishment/domain/forecast/forecast-methods"
import { forecastScore } from "../src/modules/replenishment/domain/forecast/forecast-score"
import { panelForecast, type LeadTimeForecast } from "../src/modules/replenishment/domain/forecast/panel-forecast"
import { pastErrors, simpleExponentialSmoothing } from "../src/modules/replenishment/domain/math"
import type { Bench, Benchmark } from "./lib/benchmark"
import { against, type Measure, type Skipped } from "./lib/measure"

const DATA = path.resolve("..", "shared", "data", "online_retail_weekly.csv")

const LEAD_TIME = 4
const ORIGINS = [28, 32, 36, 40, 44, 48]

/** An article takes part if it sold in so many weeks before the first origin. */
const FEWEST_WEEKS_SOLD = 2

const PROBABILITIES = [0.9, 0.95]
const PINBALL_TO_MEET = [0.197, 0.148]
const COVERAGE_TO_MEET = 0.92

/** What smoothing with .1 and four times its one-step variance is known to lose: it says that the protocol is the same. */
const PINBALL_OF_THE_PLAIN = [0.214, 0.166]

/**
 * How well demand over four weeks is forecast, on the weekly sales of a British web shop (2010 to 2011).
 *
 * From each of six weeks, all methods compete on what was known by then, and the winner forecasts every article. The
 * quantiles are those of a negative binomial; losses of all articles and origins are summed and divided by their demand.
 */
export const forecasts: Benchmark = {
  name: "forecasts",
  about: "forecasting demand over four weeks by the method that did best so far, on the sales of a real web shop",
  run,
}

interface Told {
  forecast: LeadTimeForecast
  demand: number
}

async function run(bench: Bench): Promise<Measure[] | Skipped> {
  if (!fs.existsSync(DATA)) {
    return { skipped: `${path.relative(process.cwd(), DATA)} is not there; it is not part of the project.` }
  }
  const articles = readSales().filter((weeks) => weeks.slice(0, ORIGINS[0]).filter((units) => units > 0).length >= FEWEST_WEEKS_SOLD)
  bench.say(`${articles.length} articles are forecast from ${ORIGINS.length} weeks`)
  const best: Told[] = []
  const plain: Told[] = []
  for (const origin of ORIGINS) {
    const panel = articles.map((weeks) => weeks.slice(0, origin))
    const [winner, second] = compete({ panel, leadTime: LEAD_TIME, whole: true, probabilities: PROBABILITIES })
    bench.say(`after ${origin} weeks ${winner.method} wins with ${winner.loss.toFixed(4)}, then ${second.method} with ${second.loss.toFixed(4)}`)
    const demand = articles.map((weeks) => weeks.slice(origin, origin + LEAD_TIME).reduce((sum, units) => sum + units, 0))
    const forecast = panelForecast({ panel, leadTime: LEAD_TIME, method: forecastMethods[winner.method] })
    panel.forEach((history, item) => {
      best.push({ forecast: forecast[item], demand: demand[item] })
      plain.push({ forecast: plainForecast(history), demand: demand[item] })
    })
  }
  const [ours, known] = [best, plain].map(score)
  return [
    ...PROBABILITIES.map((probability, place) =>
      against(`forecasts.pinball.${probability}`, "", ours[place].pinball, PINBALL_TO_MEET[place], best.length)
    ),
    against("forecasts.coverage.0.95", "", ours[1].coverage, COVERAGE_TO_MEET, best.length),
    ...PROBABILITIES.map((probability, place) =>
      against(`forecasts.plain.${probability}`, "", known[place].pinball, PINBALL_OF_THE_PLAIN[place], plain.length)
    ),
  ]
}

function plainForecast(demand: readonly number[]): LeadTimeForecast {
  const { mean, path: forecast } = simpleExponentialSmoothing({ demand, smoothing: 0.1 })
  const errors = pastErrors({ demand, path: forecast, periods: 1 })
  return {
    mean: LEAD_TIME * mean,
    variance: (LEAD_TIME * errors.reduce((sum, { squared }) => sum + squared, 0)) / errors.length,
  }
}

function score(told: readonly Told[]): ReturnType<typeof forecastScore>[] {
  const quantiles = told.map(({ forecast }) => quantilesOf(forecast, true, PROBABILITIES))
  return PROBABILITIES.map((probability, place) =>
    forecastScore({ scored: told.map(({ demand }, item) => ({ demand, quantile: quantiles[item][place] })), probability })
  )
}

function readSales(): number[][] {
  const [, ...rows] = fs.readFileSync(DATA, "utf8").trim().split("\n")
  return rows.map((row) => row.split(",").slice(1).map(Number))
}
