import BigNumber from "bignumber.js"
import { forecastHeader, forecastLine, type ForecastRow } from "../../modules/supply/domain/csv/forecast"
import type { DemandForecastDTO, SupplierForecastArticleDTO, SupplierForecastDTO } from "../../types"

/** A forecast as a CSV file: for each article its weeks, the sum of all, and what is beyond them. */
export async function* forecastFile({ articles }: SupplierForecastDTO): AsyncGenerator<string> {
  yield forecastHeader
  for (const article of articles) {
    yield rowsOf(article).map(forecastLine).join("")
  }
}

type Figures = { firm_quantity: number; on_order_quantity: number; forecast: DemandForecastDTO | null }

function rowsOf(article: SupplierForecastArticleDTO): ForecastRow[] {
  const { title, sku, supplier_sku, history_weeks, weeks, totals, later } = article
  const row = (period: ForecastRow["period"], from: string | null, count: number | null, figures: Figures): ForecastRow => ({
    ...{ article: title, sku, supplier_sku, period, from, weeks: count, history_weeks },
    firm: decimal(figures.firm_quantity),
    on_order: decimal(figures.on_order_quantity),
    ...quantilesOf(figures.forecast),
  })
  const total = totals[totals.length - 1]
  const undated = { firm_quantity: 0, on_order_quantity: article.undated_on_order_quantity, forecast: null }
  return [
    ...weeks.map((week) => row("week", week.starts_on, 1, week)),
    row("total", weeks[0].starts_on, total.weeks, total),
    ...(later.firm_quantity > 0 || later.on_order_quantity > 0 ? [row("later", null, null, { ...later, forecast: null })] : []),
    ...(undated.on_order_quantity > 0 ? [row("undated", null, null, undated)] : []),
  ]
}

function quantilesOf(forecast: DemandForecastDTO | null): Pick<ForecastRow, "mean" | "p50" | "p80" | "p90" | "p95"> {
  const text = (value: number | undefined): string | null => (value === undefined ? null : decimal(value))
  return {
    mean: text(forecast?.mean),
    p50: text(forecast?.median),
    p80: text(forecast?.p80),
    p90: text(forecast?.p90),
    p95: text(forecast?.p95),
  }
}

/** Never in powers of ten, which not every reader takes for a number. */
const decimal = (value: number): string => new BigNumber(value).toFixed()
