import fs from "node:fs"
import path from "node:path"
import BigNumber from "bignumber.js"
import { demandOver, isEnough, weeksThatCount } from "../src/modules/supply/domain/forecast/demand"
import type { Bench, Benchmark } from "./lib/benchmark"
import { against, type Measure, type Skipped } from "./lib/measure"

const DATA = path.resolve("..", "shared", "data", "online_retail_weekly.csv")

/** Weeks known when the forecast is made: up to early June, and up to early September. */
const ORIGINS = [26, 40]
const HORIZONS = [1, 4, 12]

/** What the forecast promises: so many cases do not exceed the quantile. */
const NOMINAL = 0.9

/**
 * How often demand stays within the .9 quantile of a supplier's forecast, on the weekly sales of a British web shop
 * (2010 to 2011, 3,775 articles). Articles with too little history at the origin are left out, as the forecast does.
 */
export const demand: Benchmark = {
  name: "demand",
  about: "forecasting demand over 1, 4 and 12 weeks, on the sales of a real web shop",
  run,
}

async function run(bench: Bench): Promise<Measure[] | Skipped> {
  if (!fs.existsSync(DATA)) {
    return { skipped: `${path.relative(process.cwd(), DATA)} is not there; it is not part of the project.` }
  }
  const sales = readSales()
  return ORIGINS.flatMap((origin) => {
    const articles = sales
      .map((weeks) => ({ weeks, known: weeksThatCount({ inventory_item_id: "", weeks: weeks.slice(0, origin), is_older: false }) }))
      .filter(({ known }) => isEnough(known))
    bench.say(`${articles.length} of ${sales.length} articles are forecast after ${origin} weeks`)
    return HORIZONS.map((weeks) => {
      const within = articles.filter((article) => {
        const sold = BigNumber.sum(...article.weeks.slice(origin, origin + weeks))
        return sold.lte(demandOver(article.known, weeks).p90)
      })
      return against(`demand.coverage.${origin}.${weeks}`, "", within.length / articles.length, NOMINAL, articles.length)
    })
  })
}

function readSales(): BigNumber[][] {
  const [, ...rows] = fs.readFileSync(DATA, "utf8").trim().split("\n")
  return rows.map((row) => row.split(",").slice(1).map((units) => new BigNumber(units)))
}
